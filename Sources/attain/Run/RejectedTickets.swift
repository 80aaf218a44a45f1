import Reading

/// The ids of tickets whose rows are rejected, by the part in which their changes are.
struct RejectedTickets: Sendable {
  private let ids: [Int: Set<[UInt8]>]

  /// The same id may be given more than once.
  init(_ ids: [[UInt8]], _ parts: Parts) {
    self.ids = Dictionary(grouping: ids) { parts.part(of: $0.span) }.mapValues { Set($0) }
  }

  /// How many changes of a part are of these tickets.
  func changes(in store: HistoryStore, ofPart part: Int) -> Int {
    ids[part]?.reduce(0) { $0 + store.changes(of: $1.span) } ?? 0
  }

  /// How many of all changes are.
  func changes(in history: JoinedHistory) -> Int {
    ids.keys.reduce(0) { $0 + changes(in: history.stores[$1], ofPart: $1) }
  }
}
