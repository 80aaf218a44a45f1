import Diagnostics
import ServiceModel

/// Reads the part `verdict` of `tickets`.
struct VerdictReader {
  private static let keys = ["target", "met", "breached", "breached-prefix"]

  static func verdict(_ node: YAMLNode, _ report: inout Report) -> VerdictDefinition? {
    guard let fields = Fields(node, "a verdict", keys: keys, &report) else { return nil }
    return VerdictDefinition(
      targets: fields["target"]?.texts("target", &report) ?? [], words: words(fields, &report))
  }

  /// Words for one of the two alone would leave every ticket of the other without a verdict.
  private static func words(
    _ fields: Fields, _ report: inout Report
  ) -> VerdictDefinition.Words? {
    let given = keys.dropFirst().filter { fields[$0] != nil }
    if given.isEmpty { return nil }
    let met = fields.required("met", &report)?.texts("met", &report) ?? []
    let prefix = fields["breached-prefix"]?.text("breached-prefix", &report)
    let breached =
      (prefix == nil ? fields.required("breached", &report) : fields["breached"])?
      .texts("breached", &report) ?? []
    return VerdictDefinition.Words(
      met: met.map { $0.value }, breached: breached.map { $0.value },
      breachedPrefix: prefix?.value)
  }
}
