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
    (0..<fields.count).map { index in
      let pairs = mappings.pairs(of: TicketField(index: index), in: fields)
      return pairs.isEmpty ? nil : ValueMap(pairs, &table)
    }
  }

  /// What a value is called here.
  func mapped(_ symbol: Symbol) -> Symbol {
    Int(symbol.id) < replacements.count ? replacements[Int(symbol.id)] : symbol
  }
}

extension [ValueMapping] {
  /// What all mappings of a field say of it: a profile's and a project's own, of which the later one holds.
  func pairs(of field: TicketField, in names: TicketFields) -> [ValueMapping.Pair] {
    filter { names[$0.field.value] == field }.flatMap { $0.pairs }
  }
}
