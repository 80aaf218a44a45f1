/// Words of tickets that no output may show, and what stands for each of them.
///
/// Texts that definitions name stay as they are, so that every rule holds for the same tickets as before. Nothing
/// in it changes; it is a class so that all tables of symbols share it.
package final class HiddenWords: Sendable {
  private let kept: SymbolTable
  private let standIn: @Sendable (_ text: [UInt8]) -> String

  /// `kept` has the texts that stay; `standIn` gives one text for each other text, whoever asks and whenever.
  package init(keeping kept: SymbolTable, standIn: @escaping @Sendable (_ text: [UInt8]) -> String)
  {
    self.kept = kept
    self.standIn = standIn
  }

  /// The text that is shown for a cell; nothing where it stays.
  func shown(_ cell: Span<UInt8>) -> String? {
    if isKept(cell) { return nil }
    var bytes: [UInt8] = []
    for index in cell.indices { bytes.append(cell[index]) }
    return standIn(bytes)
  }

  fileprivate func shown(_ text: String) -> String {
    shown(Array(text.utf8).span) ?? text
  }

  private func isKept(_ text: Span<UInt8>) -> Bool {
    text.isEmpty || kept.known(text) != .missing
  }
}

extension HiddenWords? {
  /// The text that is shown for another: itself where no words are hidden.
  package func shown(_ text: String) -> String { self?.shown(text) ?? text }
}
