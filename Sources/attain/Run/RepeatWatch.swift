import ServiceModel

/// Looks whether ids repeat while tickets go by.
///
/// Most exports are sorted by id, and then nothing has to be kept: ids that ascend do not repeat. Of
/// others each id's fingerprint is kept, twenty-four bytes a row. What several watches saw one behind the
/// other is put together by `append`.
struct RepeatWatch {
  private(set) var first: (id: [UInt8], place: TicketPlace)?
  private(set) var last: [UInt8] = []
  /// The lowest id and the highest, where they do not ascend.
  private(set) var unordered: IDRange?
  var isAscending: Bool { unordered == nil }
  private(set) var count = 0
  private(set) var prints: [UInt64] = []
  /// Of the tickets whose fingerprints are kept, in the same order.
  private(set) var places: [TicketPlace] = []
  private let limit: Int

  /// How many fingerprints are kept of an export that may yet turn out to be sorted.
  static let usualLimit = 1 << 16

  /// `limit` is how many fingerprints are kept at most; with more ids there are none.
  init(limit: Int) { self.limit = limit }

  /// What was seen as another run tells it, without fingerprints.
  init(
    first: (id: [UInt8], place: TicketPlace)?, last: [UInt8], unordered: IDRange?, count: Int
  ) {
    self.first = first
    self.last = last
    self.unordered = unordered
    self.count = count
    limit = 0
  }

  /// The same without fingerprints.
  var withoutPrints: RepeatWatch {
    RepeatWatch(first: first, last: last, unordered: unordered, count: count)
  }

  /// How an id follows the one before.
  enum Step: Hashable {
    /// None was seen before.
    case first
    /// So many numbers lie between them; nothing where they are not numbered alike.
    case missing(Int?)
  }

  /// How the first ticket of a watch follows the last of the one before it.
  struct Begin {
    let id: [UInt8]
    let place: TicketPlace
    let step: Step
  }

  /// Whether ids repeat cannot be said: they do not ascend, and too few fingerprints were kept.
  var hasToReadAgain: Bool { !isAscending && prints.count < count }

  /// Looks at one more ticket.
  mutating func add(_ ticket: borrowing Ticket) -> Step {
    count += 1
    if limit > 0 { keep(ticket) }
    if first == nil {
      last = own(ticket.id)
      first = (last, ticket.place)
      return .first
    }
    if isAscending { return .missing(compare(ticket.id)) }
    unordered?.widen(to: ticket.id)
    return .missing(nil)
  }

  /// Where the ids lie; those that ascend before their longest gap and behind it.
  func ranges(around gap: IDGap.Longest) -> [IDRange] {
    guard let ids else { return [] }
    if !isAscending || gap.count == 0 { return [ids] }
    return [
      IDRange(first: ids.first, last: gap.previous), IDRange(first: gap.next, last: ids.last),
    ]
  }

  /// The lowest id and the highest; nothing where none was seen.
  private var ids: IDRange? { unordered ?? first.map { IDRange(first: $0.id, last: last) } }

  /// A copy that shares nothing: what is kept goes to another worker, while a ticket's id is written over.
  private func own(_ id: [UInt8]) -> [UInt8] { id.map { $0 } }

  private mutating func keep(_ ticket: borrowing Ticket) {
    if count > limit {
      dropPrints()
    } else {
      prints.append(ticket.id.span.mixed)
      places.append(ticket.place)
    }
  }

  private mutating func dropPrints() {
    if prints.isEmpty { return }
    prints = []
    places = []
  }

  /// Ids of one length mostly differ in their last digits alone, and only those are looked at twice.
  @inline(__always)
  private mutating func compare(_ id: [UInt8]) -> Int? {
    var missing: Int?
    var isLater = last.count < id.count
    if last.count == id.count {
      if let place = id.span.firstDifference(from: last.span), last[place] < id[place] {
        isLater = true
        missing = between(id, from: place)
        for place in place..<id.count { last[place] = id[place] }
      }
    } else if isLater {
      last = own(id)
    }
    if !isLater {
      unordered = ids
      unordered?.widen(to: id)
    }
    return missing
  }

  /// The numbers between the ends of two ids, which are numbers of nine digits at most.
  @inline(__always)
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
}

extension RepeatWatch {
  /// Adds what another watch saw behind this one: says how its first ticket follows this one's last; nothing where it
  /// saw none.
  mutating func append(_ next: RepeatWatch) -> Begin? {
    guard let begin = next.first else { return nil }
    let isFirst = first == nil
    let all = next.ids.map { ids?.joined(with: $0) ?? $0 }
    let step: Step = isFirst ? .first : .missing(isAscending ? compare(begin.id) : nil)
    if isFirst { first = begin }
    if isAscending, next.isAscending { last = next.last } else { unordered = all }
    let hasAll = prints.count == count && next.prints.count == next.count
    count += next.count
    if hasAll, count <= limit {
      prints += next.prints
      places += next.places
    } else {
      dropPrints()
    }
    return Begin(id: begin.id, place: begin.place, step: step)
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
