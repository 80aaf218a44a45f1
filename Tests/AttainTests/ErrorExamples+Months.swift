extension ErrorExample {
  /// What is asked of `attain trend` and `attain compare` and is not there.
  static let months =
    warnings + [
      ErrorExample(
        "no-such-target", "attain.yaml", "", "", command: ["trend", "--target", "small/resolutoin"]),
      ErrorExample(
        "no-such-field", "attain.yaml", "", "", command: ["compare", "--by", "suplier"]),
      ErrorExample(
        "no-such-side", "attain.yaml", "", "",
        command: ["compare", "--by", "priority", "--against", "P9"]),
      ErrorExample(
        "no-such-link", "attain.yaml", "", "",
        command: ["compare", "--by", "priority", "--with", ".", "--link", "external=id"]),
    ]

  private static let seal = ["seal", "2026-10", "--at", "2026-11-02T08:00:00Z"]

  /// Tickets of each weekday from September on, and none of the last ten days of October.
  private static let ending: String = {
    let days = (1...30).map { (9, $0) } + (1...21).map { (10, $0) }
    let rows = days.enumerated().filter { place, _ in (place + 1) % 7 < 5 }.map { place, day in
      let date = "2026-\(day.0 < 10 ? "0" : "")\(day.0)-\(day.1 < 10 ? "0" : "")\(day.1)"
      return "T\(place),\(date)T09:00:00Z,,\(date)T10:00:00Z,P1,Closed,incident,\n"
    }
    return "id,created,responded,resolved,priority,status,type,hold\n" + rows.joined()
  }()

  /// What a month is warned of.
  private static let warnings = [
    ErrorExample("empty-end", "tickets.csv", nil, ending, command: seal),
    ErrorExample(
      "late-creation", "tickets.csv", "T1,2026-10-01T09", "T1,2024-10-01T09", command: seal),
    ErrorExample(
      "early-creation", "tickets.csv", "T1,2026-10-01T09:00:00Z",
      "T0,1970-01-01T00:00:00Z,,,P1,Open,,\nT1,2026-09-01T09:00:00Z",
      command: seal),
    ErrorExample(
      "hidden-words", "attain.yaml", "", "",
      command: ["what-if", "--month", "2026-10", "--format", "csv", "--redact"]),
  ]
}
