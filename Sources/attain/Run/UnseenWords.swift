import CivilTime
import Diagnostics
import ServiceModel

/// Looks for words of agreements that no ticket holds: a status that the tool has renamed, a slip of the pen.
///
/// Such a rule is never true, and nothing else tells. Words are told apart by their bytes, as rules are.
struct UnseenWords: TicketSink {
  private let clauses: [Clause]
  /// The statuses that end a ticket.
  private let ends: [String]
  /// The fields that clauses ask for, by `TicketField.index`.
  private let fields: [Int]
  /// The symbols of each of these fields that tickets hold or held.
  private var seen: [Set<Symbol>]
  private(set) var rows = 0

  private struct Clause {
    let field: TicketField
    let values: [Located<String>]
    /// Whether it is strange that no ticket holds any of the values.
    let isNeeded: Bool
  }

  init(_ project: Project) {
    let definition = project.catalogue.project
    // The last row alone of a ticket seldom holds what paused it.
    let tellsPauses = definition.history != nil || definition.tickets.rows == .snapshot
    let all = project.catalogue.agreements.flatMap { agreement in
      let pauses = agreement.pauses + agreement.targets.flatMap { $0.pauses ?? [] }
      let conditions =
        agreement.exclusions.map { $0.when }
        + agreement.targets.flatMap { $0.within.map { $0.when } }
      return agreement.scope.clauses.map { ($0, true) } + pauses.map { ($0, tellsPauses) }
        + conditions.flatMap { $0.clauses }.map { ($0, false) }
    }
    clauses = all.compactMap { clause, isNeeded in
      // Whatever is held as well, a clause that takes any value or none may hold.
      let words = clause.values.filter { !["*", ""].contains($0.value) }
      return project.rulebook.fields[clause.field.value].map {
        Clause(field: $0, values: words, isNeeded: isNeeded && words.count == clause.values.count)
      }
    }
    ends = definition.tickets.finished + definition.tickets.cancelled
    fields = Set(clauses.map { $0.field.index }).sorted()
    seen = fields.map { _ in [] }
  }

  mutating func take(_ ticket: borrowing Ticket) {
    rows += 1
    for (place, field) in fields.enumerated() { seen[place].insert(ticket.values[field]) }
    for change in ticket.changes {
      guard let place = fields.firstIndex(of: change.field.index) else { continue }
      seen[place].insert(change.to)
      if let from = change.from { seen[place].insert(from) }
    }
  }

  /// A warning for each word that is near to one that tickets hold and neither such a rule nor `finished` or
  /// `cancelled` names, and for each clause of a scope, or of pauses that changes would tell, of which no word is
  /// held; none where there are no tickets.
  func warnings(_ symbols: SymbolTable, _ names: TicketFields) -> [Diagnostic] {
    if rows == 0 { return [] }
    return clauses.flatMap { clause -> [Diagnostic] in
      guard let place = fields.firstIndex(of: clause.field.index) else { return [] }
      let held = Set(seen[place].map { ByteText(symbols.text(of: $0)) })
      let unnamed = held.subtracting(named(clause.field)).subtracting([ByteText("")]).sorted()
        .map(\.text)
      let unseen = clause.values.filter { !held.contains(ByteText($0.value)) }
      let isEmpty = clause.isNeeded && unseen.count == clause.values.count
      return unseen.compactMap { word in
        let question = UnseenWords.question(word.value, among: unnamed)
        if question == nil, !isEmpty { return nil }
        return Diagnostic(
          .warning, code: "unseen-word",
          "no ticket has or had '\(word.value)' as \(names.name(of: clause.field))",
          at: word.location, mend: question ?? "compare the word with those of the exports")
      }
    }
  }

  /// What the word was probably meant to be; nobody sees in what two that look alike differ.
  private static func question(_ word: String, among words: [String]) -> String? {
    words.contains(word)
      ? "the exports write it with other code points that look the same: copy the word from them"
      : NearMiss.question(word, among: words)
  }

  private func named(_ field: TicketField) -> Set<ByteText> {
    let words = clauses.filter { $0.field == field }.flatMap { $0.values.map { $0.value } }
    return Set(((field == .status ? ends : []) + words).map { ByteText($0) })
  }
}
