import ServiceModel

/// Texts that a cell is compared with, byte by byte.
struct CellTexts: Sendable {
  private let texts: [[UInt8]]

  init(_ texts: some Sequence<String>) { self.texts = texts.map { Array($0.utf8) } }

  /// Whether a cell is one of them.
  func contains(_ cell: Span<UInt8>) -> Bool {
    for text in texts where text.count == cell.count {
      if cell.indices.allSatisfy({ cell[$0] == text[$0] }) { return true }
    }
    return false
  }
}

/// The symbols that stand for others, by the field.
struct ValueMap: Sendable {
  private let replacements: [Symbol]

  /// `table` gives the symbols; all texts of the pairs become known to it.
  init(_ pairs: [ValueMapping.Pair], _ table: inout SymbolTable) {
    var replacements: [Symbol] = []
    for pair in pairs {
      let from = table.symbol(pair.from)
      let to = table.symbol(pair.to)
      while replacements.count <= Int(from.id) {
        replacements.append(Symbol(id: UInt32(replacements.count)))
      }
      replacements[Int(from.id)] = to
    }
    self.replacements = replacements
  }

  /// What a value is called here.
  func mapped(_ symbol: Symbol) -> Symbol {
    Int(symbol.id) < replacements.count ? replacements[Int(symbol.id)] : symbol
  }
}
