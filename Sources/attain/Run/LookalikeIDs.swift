import Diagnostics
import Reporting
import ServiceModel

/// Looks for ids of tickets that mean the same letters and are written in other bytes, as `é` is in one code point or
/// in two.
///
/// Ids are told apart by their bytes, so these are two tickets: of the exports, of histories, of exclusions and for
/// `explain` alike. Nobody sees it.
struct LookalikeIDs: TicketSink {
  /// By the letters that they mean; ids of ASCII alone have no other bytes.
  private var ids: [String: Set<ByteText>] = [:]

  /// How many of them are looked at.
  private static let most = 100_000

  mutating func take(_ ticket: borrowing Ticket) {
    if ids.count == LookalikeIDs.most || ticket.id.allSatisfy({ $0 < 0x80 }) { return }
    let id = ByteText(ticket.id)
    ids[id.text, default: []].insert(id)
  }

  /// Whether there is an id that may have a lookalike.
  var isEmpty: Bool { ids.isEmpty }

  /// Whether no ticket has an id, and one has a lookalike of it.
  private func isLookalike(_ id: ByteText) -> Bool {
    ids[id.text].map { !$0.contains(id) } ?? false
  }

  /// A warning for the exports, for each exclusion, and for the history of whose tickets these are the ids.
  func warnings(_ catalogue: Catalogue, history: [ByteText]) -> [Diagnostic] {
    twins + catalogue.agreements.flatMap { $0.exclusions }.flatMap { warnings($0) }
      + changes(of: history.filter { isLookalike($0) }.sorted())
  }

  private var twins: [Diagnostic] {
    let twins = ids.values.filter { $0.count > 1 }.compactMap { $0.min() }.sorted()
    guard let first = twins.first else { return [] }
    return [
      LookalikeIDs.warning(
        "\(counted(twins.count, "id")) of the exports \(twins.count == 1 ? "stands" : "stand") for several tickets, which"
          + " differ in their code points alone, such as '\(first.text)'",
        mend:
          "export all tickets from one place: letters are composed (\u{E9}) or have a mark of their own (e\u{301})"
      )
    ]
  }

  private func warnings(_ exclusion: ExclusionDefinition) -> [Diagnostic] {
    exclusion.tickets.map { ByteText(Ticket.id($0)) }.filter { isLookalike($0) }.map { id in
      LookalikeIDs.warning(
        "no ticket has the id '\(id.text)', and one has an id that looks the same",
        at: exclusion.location,
        mend: LookalikeIDs.copy)
    }
  }

  private func changes(of ids: [ByteText]) -> [Diagnostic] {
    guard let first = ids.first else { return [] }
    return [
      LookalikeIDs.warning(
        "the changes of \(counted(ids.count, "ticket")) are lost, of whose ids the history writes other code points that"
          + " look the same, such as '\(first.text)'",
        mend: "export tickets and history from one place, and in one way")
    ]
  }

  /// How an id is named that the exports write otherwise.
  static let copy =
    "the exports write it with other code points that look the same: copy it from them"

  private static func warning(
    _ message: String, at place: Location? = nil, mend: String
  ) -> Diagnostic {
    Diagnostic(.warning, code: "lookalike-id", message, at: place, mend: mend)
  }
}
