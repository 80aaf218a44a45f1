import Diagnostics
import ServiceModel

/// Reads the part `verdict` of `tickets`.
struct VerdictReader {
  private static let keys = ["target", "met", "breached", "breached-prefix"]

  static func verdict(_ node: YAMLNode, _ report: inout Report) -> VerdictDefinition? {
    if case .text("undecided") = node.content {
      report.error(
        "verdict-undecided", "whether the tool's own words say met or breached is not decided",
        at: node.location,
        expected: "the words of both, such as {met: [\"true\"], breached: [\"false\"]}",
        mend: "ask whoever knows the tool, and write the words in place of undecided")
      return nil
    }
    guard let fields = Fields(node, "a verdict", keys: keys, &report) else { return nil }
    return VerdictDefinition(
      targets: fields["target"]?.texts("target", &report) ?? [], words: words(fields, &report))
  }

  /// Words for one of the two alone would leave every ticket of the other without a verdict; beside a
  /// prefix of what is breached every other text is met.
  private static func words(
    _ fields: Fields, _ report: inout Report
  ) -> VerdictDefinition.Words? {
    let given = keys.dropFirst().filter { fields[$0] != nil }
    if given.isEmpty { return nil }
    let prefix = fields["breached-prefix"]?.text("breached-prefix", &report)
    func texts(_ key: String) -> [Located<String>]? {
      (prefix == nil ? fields.required(key, &report) : fields[key])?.texts(key, &report)
    }
    let (met, breached) = (texts("met"), texts("breached") ?? [])
    checkSides(met ?? [], breached, &report)
    return VerdictDefinition.Words(
      met: met?.map { $0.value } ?? ["*"], breached: breached.map { $0.value },
      breachedPrefix: prefix?.value)
  }

  /// Words are compared in any case of the letters.
  private static func checkSides(
    _ met: [Located<String>], _ breached: [Located<String>], _ report: inout Report
  ) {
    for word in breached {
      let text = word.value.lowercased()
      guard let other = met.first(where: { $0.value.lowercased() == text }) else { continue }
      report.error(
        "given-twice", "'\(word.value)' is said to be met and to be breached", at: word.location,
        expected: "every word on one of the two sides",
        notes: [.init("given as met here", at: other.location)])
    }
  }
}
