/// The places of a list's columns by their names.
struct ListColumns: Sendable {
  let all: [ListColumn]

  init(_ list: TicketList, fields: [String]) { all = list.columns(fields) }

  /// The first column of a name that is no field's; every list has those that are asked for.
  ///
  /// A field of the tickets may be called as another column is, and stands between the others.
  func place(_ name: String, fromEnd: Bool = false) -> Int {
    let found =
      fromEnd
      ? all.lastIndex { $0.name == name } : all.firstIndex { $0.name == name }
    return found ?? 0
  }
}
