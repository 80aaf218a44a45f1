import ServiceModel

/// `breaches.jsonl`: the rows of a list as JSON, one object a line, with the columns of the CSV file; the
/// fields of the tickets are an object of their own.
///
/// A number is a number, an empty cell is null. Source: JSON Lines, RFC 8259 in UTF-8.
enum ListLines {
  /// Hands out the lines in pieces, targets in the order of the rulebook.
  static func write(_ list: TicketList, of input: ReportInput, to output: ([UInt8]) -> Void) {
    let columns = ListColumns(list, fields: input.rulebook.fields.names).all
    for target in input.rulebook.listTargets {
      var bytes: [UInt8] = []
      input.rows(of: list, target: target, by: input.parser) { row in
        line(row, columns).writeLine(to: &bytes)
        if bytes.count >= 1 << 18 {
          output(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
      output(bytes)
    }
  }

  private static func line(_ row: ListRow, _ columns: [ListColumn]) -> JSON {
    var (members, fields): ([(String, JSON)], [(String, JSON)]) = ([], [])
    for (place, column) in columns.enumerated() {
      let member = (column.name, value(row, place, column.kind))
      if column.isField { fields.append(member) } else { members.append(member) }
    }
    return .object(members + [("fields", .object(fields))])
  }

  private static func value(_ row: ListRow, _ place: Int, _ kind: ListColumn.Kind) -> JSON {
    let text = row.text(place)
    if text.isEmpty { return .null }
    return switch kind {
    case .text, .instant, .month: .text(text)
    case .number, .seconds, .percent: .literal(text)
    }
  }
}
