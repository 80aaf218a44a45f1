import CivilTime
import Compliance
import ServiceModel

/// What the rows of `breaches.csv` come to: how far beyond, by whom, of what, when, and the furthest ones.
struct BreachDigest: Sendable {
  /// By the target's place in the rulebook's list.
  private(set) var targets: [Target]
  /// Over the targets whose breaches customers see: those of SLAs, of all where there is no SLA.
  private(set) var byHolder: [ByteText: Int] = [:]
  /// By the priority and by each field that the project breaks its numbers down by.
  private(set) var byField: [(name: String, counts: [ByteText: Int])]
  /// By the agreement beneath whose promise was broken first; empty where none was.
  private(set) var byPromise: [ByteText: Int] = [:]
  /// When the clocks started: seven weekdays from Monday, 24 hours each.
  private(set) var starts = Array(repeating: Array(repeating: 0, count: 24), count: 7)
  /// By the party of the ticket, for SLAs.
  private(set) var parties: [ByteText: [Int: LargestRows]] = [:]

  /// The breaches of one target.
  struct Target: Sendable {
    fileprivate(set) var furthest: LargestRows
    /// In ascending order, of those that could be read.
    fileprivate(set) var over: [Int] = []

    /// By nearest rank; nothing where there is none.
    var medianOver: Int? { over.isEmpty ? nil : over[(over.count + 1) / 2 - 1] }
  }

  private let columns: Columns
  private let zone: Zone
  private let partyRows: Int

  /// Reads all rows of the month's breaches once; of each target so many are kept, and of each party.
  init(_ input: ReportInput, rowsPerTarget: Int, rowsPerParty: Int) {
    let empty = Target(furthest: LargestRows(most: rowsPerTarget))
    targets = Array(repeating: empty, count: input.rulebook.targets.count)
    columns = Columns(input)
    byField = columns.names.map { ($0, [:]) }
    zone = input.rulebook.zone
    partyRows = rowsPerParty
    let kinds = input.rulebook.targets.map { $0.kind }
    let seen = BreachDigest.seenByCustomers(kinds)
    for target in targets.indices {
      input.rows(of: .breaches, target: target, by: input.parser) { row in
        take(row, target, isSeen: seen[target])
      }
      targets[target].over.sort()
    }
  }

  /// How many rows were read.
  var count: Int { targets.reduce(0) { $0 + $1.furthest.count } }

  /// How many of them customers see.
  var seenCount: Int { byHolder.values.reduce(0, +) }

  private static func seenByCustomers(_ kinds: [AgreementKind]) -> [Bool] {
    kinds.contains(.sla) ? kinds.map { $0 == .sla } : kinds.map { _ in true }
  }

  private mutating func take(_ row: ListRow, _ target: Int, isSeen: Bool) {
    let over = row.number(columns.over)
    if let over { targets[target].over.append(over) }
    targets[target].furthest.add(row, size: over ?? 0)
    guard isSeen else { return }
    byHolder[ByteText(row.cell(columns.holder)), default: 0] += 1
    byPromise[ByteText(row.cell(columns.promise)), default: 0] += 1
    for (place, column) in columns.fields.enumerated() {
      byField[place].counts[ByteText(row.cell(column)), default: 0] += 1
    }
    if let start = Instant(iso8601: row.text(columns.start)) { count(start) }
    if let party = columns.party {
      parties[ByteText(row.cell(party)), default: [:]][
        target, default: LargestRows(most: partyRows)
      ].add(row, size: over ?? 0)
    }
  }

  private mutating func count(_ start: Instant) {
    let local = zone.local(at: start)
    starts[local.date.weekday.rawValue][local.secondsSinceMidnight / 3600] += 1
  }

  private struct Columns: Sendable {
    let over: Int
    let holder: Int
    let promise: Int
    let start: Int
    /// The places of the fields that breaches are counted by, and their names.
    let fields: [Int]
    let names: [String]
    let party: Int?

    init(_ input: ReportInput) {
      let rulebook = input.rulebook
      let columns = ListColumns(.breaches, fields: rulebook.fields.names)
      over = columns.place("over_seconds", fromEnd: true)
      holder = columns.place("most_spent_by", fromEnd: true)
      promise = columns.place("first_over", fromEnd: true)
      start = columns.place("start", fromEnd: true)
      let firstField = columns.place("cycle") + 1
      let broken = rulebook.breakdowns.map { $0.index }
      let counted =
        [TicketField.priority.index] + broken.filter { $0 != TicketField.priority.index }
      fields = counted.map { firstField + $0 }
      names = counted.map { rulebook.fields.names[$0] }
      party = rulebook.partyBreakdown.map { firstField + rulebook.breakdowns[$0].index }
    }
  }
}
