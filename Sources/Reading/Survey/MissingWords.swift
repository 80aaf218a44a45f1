package import ServiceModel

/// Words that say that there is nothing, as far as profiles know them.
package struct MissingWords: Sendable {
  private let cells: CellTexts

  /// Those of all these profiles.
  package init(_ profiles: [Profile]) {
    cells = CellTexts(Set(profiles.flatMap { $0.missing ?? [] } + [""]))
  }

  /// Whether a cell without blanks around it is one of them, or empty.
  func contains(_ cell: Span<UInt8>) -> Bool { cells.contains(cell) }

  /// Whether a text is one of them, or empty.
  func contains(_ text: String) -> Bool { contains(Array(text.utf8).span) }
}
