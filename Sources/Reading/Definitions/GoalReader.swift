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
    if text.contains(",") { return "write '\(text.replacing(",", with: "."))'" }
    if text.hasPrefix("0.") { return "a share such as 0.95 is written 95%" }
    return Goal(text + "%").map { _ in "write '\(text)%'" }
  }
}
