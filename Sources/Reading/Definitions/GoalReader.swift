import Diagnostics
import ServiceModel

/// Reads a goal: `95%`, `99.5%`, `99.95%`.
struct GoalReader {
  static func goal(_ node: YAMLNode, _ report: inout Report) -> Located<Goal>? {
    guard let text = node.text("goal", &report) else { return nil }
    if let goal = Goal(text.value) { return Located(goal, at: text.location) }
    report.error(
      "goal", "'\(text.value)' is no goal", at: text.location,
      expected:
        "a percentage above 0 and up to 100, with two decimals at most, such as 95% or 99.5%",
      mend: mend(text.value))
    return nil
  }

  private static func mend(_ text: String) -> String? {
    let pointed = text.replacing(",", with: ".")
    if pointed.hasPrefix("0."), !pointed.hasSuffix("%") {
      return "a share such as 0.95 is written 95%"
    }
    let likely = [pointed, pointed + "%"].first { Goal($0) != nil }
    return likely.map { "write '\($0)'" }
  }
}
