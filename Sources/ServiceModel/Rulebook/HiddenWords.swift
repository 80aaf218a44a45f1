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

  /// The symbol of a cell, by the text that is shown for it.
  func symbol(for cell: Span<UInt8>, in symbols: inout SymbolTable) -> Symbol {
    if isKept(cell) { return symbols.symbol(for: cell) }
    var bytes: [UInt8] = []
    for index in cell.indices { bytes.append(cell[index]) }
    return symbols.symbol(standIn(bytes))
  }

  fileprivate func shown(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return isKept(bytes.span) ? text : standIn(bytes)
  }

  private func isKept(_ text: Span<UInt8>) -> Bool {
    text.isEmpty || kept.known(text) != .missing
  }
}

extension HiddenWords? {
  /// The text that is shown for another: itself where no words are hidden.
  package func shown(_ text: String) -> String { self?.shown(text) ?? text }
}
