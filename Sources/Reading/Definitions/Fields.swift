import Diagnostics

/// The values of one mapping by their keys.
///
/// Unknown keys are told at once, with the key that was probably meant.
struct Fields {
  let location: Location
  private let values: [String: YAMLNode]
  private let keys: [String: Located<String>]
  /// What the mapping is, for messages: `an agreement`.
  private let what: String

  init?(_ node: YAMLNode, _ what: String, keys known: [String], _ report: inout Report) {
    guard case .mapping(let entries) = node.content else {
      report.error(
        "wrong-kind", "\(what) is \(node.kind)", at: node.location,
        expected: "a mapping with the keys \(known.joined(separator: ", "))")
      return nil
    }
    location = node.location
    self.what = what
    values = Dictionary(entries.map { ($0.key.value, $0.value) }) { first, _ in first }
    keys = Dictionary(entries.map { ($0.key.value, $0.key) }) { first, _ in first }
    for entry in entries where !known.contains(entry.key.value) {
      report.error(
        "unknown-key", "\(what) has no key '\(entry.key.value)'", at: entry.key.location,
        expected: "one of \(known.joined(separator: ", "))",
        mend: NearMiss.question(entry.key.value, among: known))
    }
  }

  /// The value of a key, if it is given.
  subscript(key: String) -> YAMLNode? { values[key] }

  /// The key itself with its place, if it is given.
  func key(_ key: String) -> Located<String>? { keys[key] }

  /// The value of a key without which there is nothing to work with.
  func required(_ key: String, _ report: inout Report) -> YAMLNode? {
    if let value = values[key] { return value }
    report.error(
      "missing-key", "\(what) has no '\(key)'", at: location, expected: "the key '\(key)'")
    return nil
  }
}
