package import ServiceModel

/// The symbols that something uses, in the order of their texts' bytes, so that the same use gives the same
/// list whatever table they come from.
package struct SymbolList: Sendable {
  /// Without the missing value, which stands at place 0; the first text is at place 1.
  package let texts: [[UInt8]]
  private let places: [Symbol: Int]

  package init(_ symbols: Set<Symbol>, of table: SymbolTable) {
    let used = symbols.subtracting([.missing]).map { ($0, table.bytes(of: $0)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }
    texts = used.map { $0.1 }
    var places: [Symbol: Int] = [:]
    for (place, entry) in used.enumerated() { places[entry.0] = place + 1 }
    self.places = places
  }

  /// The place of a symbol that is in use.
  subscript(symbol: Symbol) -> Int { places[symbol] ?? 0 }
}
