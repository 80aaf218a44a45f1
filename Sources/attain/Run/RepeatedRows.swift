import ServiceModel

/// Rows that stand for a ticket which a later row tells of once more, as overlapping exports do.
///
/// Of several rows with one id the last one counts: the last of the last file, by the order of the
/// files' names.
struct RepeatedRows {
  /// For a row that does not count the one that does.
  private let kept: [TicketPlace: TicketPlace]

  static let none = RepeatedRows(kept: [:])

  var isEmpty: Bool { kept.isEmpty }
  var count: Int { kept.count }

  /// The row that counts instead of this one.
  subscript(place: TicketPlace) -> TicketPlace? { kept.isEmpty ? nil : kept[place] }

  fileprivate init(kept: [TicketPlace: TicketPlace]) { self.kept = kept }
}

/// Looks whether ids repeat while tickets go by.
///
/// Most exports are sorted by id, and then nothing has to be kept: ids that ascend do not repeat. Of
/// others each id's fingerprint is kept, sixteen bytes a row.
struct RepeatWatch {
  private var last: [UInt8] = []
  private(set) var isAscending = true
  private var prints: [UInt64] = []
  private var places: [TicketPlace] = []
  private var keepsAll: Bool

  /// The first ids are kept in any case, so that an unsorted export is seen in one go.
  private static let firstIDs = 4_096

  /// `keepsAll` after a first way through has met an id that did not ascend.
  init(keepsAll: Bool) { self.keepsAll = keepsAll }

  /// Whether ids stopped ascending when those before were no longer kept: they have to be read again.
  var hasToReadAgain: Bool { !isAscending && !keepsAll }

  /// Says how many numbers lie between the id and the one before, where both are numbered alike;
  /// nothing where they are not.
  mutating func add(_ ticket: borrowing Ticket) -> Int? {
    let missing = isAscending ? compare(ticket.id) : nil
    if keepsAll || prints.count < Self.firstIDs && places.count == prints.count { keep(ticket) }
    return missing
  }

  /// Ids of one length mostly differ in their last digits alone, and only those are looked at twice.
  private mutating func compare(_ id: [UInt8]) -> Int? {
    var missing: Int?
    var isLater = last.count < id.count
    if last.count == id.count {
      var place = 0
      while place < id.count, last[place] == id[place] { place += 1 }
      isLater = place < id.count && last[place] < id[place]
      if isLater {
        missing = between(id, from: place)
        for place in place..<id.count { last[place] = id[place] }
      }
    } else if isLater {
      last = id
    }
    if !isLater {
      isAscending = false
      if prints.count < Self.firstIDs { keepsAll = true }
    }
    return missing
  }

  /// The numbers between the ends of two ids, which are numbers of nine digits at most.
  private func between(_ id: [UInt8], from start: Int) -> Int? {
    if id.count - start > 9 { return nil }
    var numbers = (before: 0, now: 0)
    for place in start..<id.count {
      let (before, now) = (last[place] &- UInt8(ascii: "0"), id[place] &- UInt8(ascii: "0"))
      if before > 9 || now > 9 { return nil }
      numbers = (numbers.before &* 10 &+ Int(before), numbers.now &* 10 &+ Int(now))
    }
    return numbers.now - numbers.before - 1
  }

  private mutating func keep(_ ticket: borrowing Ticket) {
    prints.append(ticket.id.span.mixed)
    places.append(ticket.place)
  }

  /// The rows that do not count, once all tickets have gone by.
  func repeated() -> RepeatedRows {
    if isAscending { return .none }
    let order = prints.indices.sorted { prints[$0] < prints[$1] }
    var kept: [TicketPlace: TicketPlace] = [:]
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, prints[order[end]] == prints[order[start]] { end += 1 }
      let same = order[start..<end].map { places[$0] }
      if let latest = same.max(by: { ($0.file, $0.line) < ($1.file, $1.line) }) {
        for place in same where place != latest { kept[place] = latest }
      }
      start = end
    }
    return RepeatedRows(kept: kept)
  }
}
