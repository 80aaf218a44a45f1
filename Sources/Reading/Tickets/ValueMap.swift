import Diagnostics
import ServiceModel

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

  /// The mappings of all fields, by the index of the field.
  static func all(
    _ mappings: [ValueMapping], _ fields: TicketFields, _ table: inout SymbolTable
  ) -> [ValueMap?] {
    var maps = [ValueMap?](repeating: nil, count: fields.count)
    for mapping in mappings {
      guard let field = fields[mapping.field.value] else { continue }
      maps[field.index] = ValueMap(mapping.pairs, &table)
    }
    return maps
  }

  /// What a value is called here.
  func mapped(_ symbol: Symbol) -> Symbol {
    Int(symbol.id) < replacements.count ? replacements[Int(symbol.id)] : symbol
  }
}
