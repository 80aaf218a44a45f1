import ServiceModel

/// Texts that a cell is compared with, byte by byte.
struct CellTexts: Sendable {
  private let texts: [[UInt8]]
  /// A bit for each length that a text has; texts of 63 bytes and more share the last.
  private let lengths: UInt64

  init(_ texts: some Sequence<String>) {
    self.texts = texts.map { Array($0.utf8) }
    lengths = self.texts.reduce(0) { $0 | 1 << UInt64(min($1.count, 63)) }
  }

  /// Whether a cell is one of them.
  ///
  /// Most cells are none, and most of those have a length that no text has.
  func contains(_ cell: Span<UInt8>) -> Bool {
    if lengths >> UInt64(min(cell.count, 63)) & 1 == 0 { return false }
    if cell.isEmpty { return true }
    for text in texts where text.count == cell.count {
      if cell.indices.allSatisfy({ cell[$0] == text[$0] }) { return true }
    }
    return false
  }
}
