extension ErrorExample {
  private static let ledgerFile = "attain.sqlite"
  private static let seal = ["seal", "2026-10", "--at", "2026-11-02T08:00:00Z"]

  /// Of the sealed months.
  static let ledger = [
    ErrorExample(
      "ledger-path", project, "name: Small", "name: Small\nledger: ../attain.sqlite"),
    ErrorExample("not-a-ledger", ledgerFile, nil, "no ledger, but long enough for one"),
    ErrorExample(
      "ledger-of-another-project", project, "name: Small", "name: Other", before: [seal]),
    ErrorExample(
      "unwritable-ledger", "attain.sqlite-journal/note.txt", nil, "of people\n", command: seal),
    ErrorExample("already-sealed", project, "", "", command: seal, before: [seal]),
    ErrorExample(
      "clock-set-back", project, "", "",
      command: ["seal", "2026-09", "--at", "2026-11-01T08:00:00Z"], before: [seal]),
    ErrorExample(
      "month-not-over", project, "", "",
      command: ["seal", "2026-10", "--at", "2026-10-31T08:00:00Z"]),
    ErrorExample(
      "nothing-to-seal", project, "", "",
      command: ["seal", "2026-08", "--at", "2026-11-02T08:00:00Z"]),
    ErrorExample("no-ledger", project, "", "", command: ["diff", "2026-10"]),
    ErrorExample("empty-ledger", ledgerFile, nil, "", command: ["seal", "--verify"]),
    ErrorExample("not-sealed", project, "", "", command: ["diff", "2026-09"], before: [seal]),
    ErrorExample(
      "sealed-later", project, "", "",
      command: ["report", "--month", "2026-10", "--as-known", "2026-11-01"], before: [seal]),
    ErrorExample(
      "other-report", "reports/2026-10/compliance.csv", nil, "another report\n",
      command: ["report", "--month", "2026-10", "--as-known", "2026-11-30"], before: [seal]),
  ]
}
