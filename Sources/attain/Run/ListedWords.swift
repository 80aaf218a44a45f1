import Diagnostics
import ServiceModel

/// The words of a field that a project lists under `values`, by which a word that is new in an export is found.
///
/// Such a word chooses the threshold of whatever takes the rest, or none, and nothing else tells.
struct ListedWords {
  let field: TicketField
  let place: Location
  private let name: String
  /// What the words are called here.
  private let listed: Set<ByteText>
  /// The words that any definition names.
  private let named: SymbolTable

  /// Of each field of which the project itself lists words; a profile lists what it knows alone.
  static func all(_ project: Project) -> [ListedWords] {
    let tickets = project.catalogue.project.tickets
    let own = tickets.values.dropFirst(tickets.profile?.values.count ?? 0)
    return own.compactMap { mapping in
      project.rulebook.fields[mapping.field.value].map { field in
        ListedWords(
          field: field, place: mapping.field.location, name: mapping.field.value,
          listed: Set(mapping.pairs.map { ByteText($0.to) }), named: project.rulebook.symbols)
      }
    }
  }

  /// What to say of words that tickets hold, with how often; nothing where none is new.
  ///
  /// Who lists fewer words than there are others translates some and lists none.
  func problem(_ held: [(text: String, count: Int)], of what: String) -> (
    message: String, mend: String
  )? {
    let new = held.filter { !$0.text.isEmpty && !isKnown($0.text) }
    let isUsed = held.contains { listed.contains(ByteText($0.text)) }
    if new.isEmpty || listed.count < 2 || isUsed && new.count >= listed.count { return nil }
    let sorted = new.sorted { ($1.count, ByteText($0.text)) < ($0.count, ByteText($1.text)) }
    let words = sorted.prefix(6).map { "'\($0.text)' (\($0.count))" }.joined(separator: ", ")
    return (
      "\(what) hold words as \(name) that values does not list: \(words)\(new.count > 6 ? ", …" : "")",
      "add each under values with what it means here, and look whether thresholds, pauses and finished name it"
    )
  }

  private func isKnown(_ text: String) -> Bool {
    listed.contains(ByteText(text)) || named.known(Array(text.utf8).span) != .missing
  }
}
