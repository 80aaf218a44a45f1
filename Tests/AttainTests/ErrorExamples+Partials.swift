extension ErrorExample {
  private static func partial(_ file: String, of export: String) -> [String] {
    ["report", "--month", "2026-10", "--partial", file, "--input", export]
  }

  private static let both = "[tickets.csv, more.csv]"

  /// Of reports that are put together from partials.
  static let partials = [
    ErrorExample(
      "not-an-export", project, "", "", command: partial("october.part", of: "ticket.csv")),
    ErrorExample(
      "no-partial", project, "files: tickets.csv", "files: tickets.csv\n  rows: snapshot",
      command: partial("october.part", of: "tickets.csv")),
    ErrorExample(
      "damaged-partial", "october.part", nil, "attain partial 3\n",
      command: ["merge", "october.part"]),
    ErrorExample(
      "unlike-partial", "agreements/small.yaml", "goal: 90%", "goal: 95%",
      command: ["merge", "october.part"], before: [partial("october.part", of: "tickets.csv")]),
    ErrorExample(
      "stale-partial", "tickets.csv", "T1,2026-10-01T09", "T1,2026-10-01T08",
      command: ["merge", "october.part"], before: [partial("october.part", of: "tickets.csv")]),
    ErrorExample(
      "repeated-export", project, "", "", command: ["merge", "october.part", "october.part"],
      before: [partial("october.part", of: "tickets.csv")]),
    ErrorExample(
      "missing-partial", project, "", "", command: ["merge", "a.part"],
      before: [partial("a.part", of: "tickets.csv")], exports: both),
    ErrorExample(
      "shared-ticket", project, "", "", command: ["merge", "a.part", "b.part"],
      before: [partial("a.part", of: "tickets.csv"), partial("b.part", of: "more.csv")],
      exports: both),
  ]
}
