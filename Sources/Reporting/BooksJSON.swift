import CivilTime
import Compliance
import ServiceModel

/// Where every row, ticket and clock ended, with the sums that must close.
struct BooksJSON {
  private let books: Books
  private let backlog: BacklogTable
  private let backlogRow: BacklogRow?
  private let history: HistoryCounts?

  init(_ input: ReportInput) {
    books = input.tally.books
    history = input.history
    backlog = BacklogTable(input)
    backlogRow = backlog.rows(of: input.month).last
  }

  /// One group for each law, the first number of a group being the sum of the others.
  var value: JSON {
    .object([
      ("rows", rows), ("tickets", tickets), ("clocks", clocks),
      ("history", history.map { changes($0) } ?? .null),
      ("targets_not_started", .number(books.notStarted)), ("clock_seconds", seconds),
      ("targets_without_threshold", .number(books.withoutLimit)), ("backlog", flow),
      ("closes", .bool(books.faults.isEmpty && backlog.faults.isEmpty)),
    ])
  }

  private var rows: JSON {
    group(
      ("read", books.rowsRead),
      [
        ("tickets", books.tickets), ("merged_into_tickets", books.rowsMerged),
        ("rejected", books.rowsRejected),
      ])
  }

  private func changes(_ history: HistoryCounts) -> JSON {
    group(
      ("rows", history.rows),
      [
        ("joined_to_tickets", history.matches.joined),
        ("without_ticket", history.events - history.matches.joined),
        ("of_other_fields", history.otherFields), ("rejected", history.rejected),
      ])
  }

  /// Open time of all clocks, and as it is posted to holders and causes.
  private var seconds: JSON {
    group(
      ("all", Int(books.clockSeconds.count)),
      [("in_accounts", Int(books.accountSeconds.count))])
  }

  private var tickets: JSON {
    group(
      ("all", books.tickets),
      [
        ("covered", books.ticketsCovered), ("uncovered", books.ticketsUncovered),
        ("not_yet_created", books.ticketsNotYetCreated),
      ])
  }

  private var clocks: JSON {
    let outcomes = books.outcomes
    return group(
      ("all", books.clocks),
      [
        ("met", outcomes.met), ("breached", outcomes.breached), ("running", outcomes.running),
        ("overdue", outcomes.overdue), ("excluded", outcomes.excluded),
        ("unmeasurable", outcomes.unmeasurable),
      ])
  }

  /// The reporting month's; cancelled and resolved tickets leave it.
  private var flow: JSON {
    guard let row = backlogRow else { return .null }
    let counts = row.counts
    return .object([
      ("opening", .number(row.opening)), ("created", .number(counts.created)),
      ("reopened", .number(counts.reopened)), ("resolved", .number(counts.resolved)),
      ("cancelled", .number(counts.cancelled)), ("closing", .number(counts.closing)),
      ("closes", .bool(row.expectedClosing == counts.closing)),
    ])
  }

  private func group(_ whole: (String, Int), _ parts: [(String, Int)]) -> JSON {
    let sum = parts.reduce(0) { $0 + $1.1 }
    return .object(
      ([whole] + parts).map { ($0.0, .number($0.1)) } + [("closes", .bool(whole.1 == sum))])
  }
}
