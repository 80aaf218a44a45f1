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
    func texts(_ key: String) -> [String]? {
      (prefix == nil ? fields.required(key, &report) : fields[key])?.texts(key, &report)
        .map { $0.value }
    }
    return VerdictDefinition.Words(
      met: texts("met") ?? ["*"], breached: texts("breached") ?? [],
      breachedPrefix: prefix?.value)
  }
}
