import CivilTime
import Diagnostics
import ServiceModel

/// Counts the words of the fields of which a project lists words.
struct UnlistedWords: TicketSink {
  private let lists: [ListedWords]
  private var counts: [[Symbol: Int]]

  init(_ project: Project) {
    lists = ListedWords.all(project)
    counts = lists.map { _ in [:] }
  }

  mutating func take(_ ticket: borrowing Ticket) {
    for place in lists.indices {
      let field = lists[place].field
      counts[place][ticket.values[field.index], default: 0] += 1
      for change in ticket.changes where change.field == field {
        counts[place][change.to, default: 0] += 1
      }
    }
  }

  /// A warning for each field with words that are new.
  func warnings(_ symbols: SymbolTable) -> [Diagnostic] {
    zip(lists, counts).compactMap { list, counts in
      list.problem(counts.map { (symbols.text(of: $0), $1) }, of: "tickets").map {
        Diagnostic(
          .warning, code: "unlisted-word", $0.message, at: list.place, mend: $0.mend)
      }
    }
  }
}
