extension ErrorExample {
  private static let agreement = "agreements/small.yaml"

  private static func example(_ code: String, _ credits: String) -> ErrorExample {
    ErrorExample(code, agreement, "kind: sla", "kind: sla\ncredits: \(credits)")
  }

  /// What is wrong with credits.
  static let credits = [
    example("money", "[{target: resolution, below: 90%, credit: 2.005 EUR}]"),
    example("share", "[{target: resolution, below: 0%, credit: 2%}]"),
    example("tier-kind", "[{target: resolution, below: 90%, reward: 2%}]"),
    example(
      "multiplier",
      "{repeat: {months: 3, multiplier: 0.5}, tiers: [{target: resolution, below: 90%, credit: 2%}]}"
    ),
    example("credit-target", "[{target: resolutoin, below: 90%, credit: 2%}]"),
    example(
      "tier-order",
      "[{target: resolution, below: 80%, credit: 5%}, {target: resolution, below: 90%, credit: 2%}]"
    ),
    example(
      "weights",
      "{weights: {resolution: 90%}, tiers: [{target: resolution, below: 90%, credit: 2%}]}"),
    example("fee", "{cap: 500 EUR, tiers: [{target: resolution, below: 90%, credit: 2%}]}"),
    example(
      "currencies",
      "[{target: resolution, below: 90%, credit: 10 EUR}, {target: resolution, below: 80%, credit: 20 GBP}]"
    ),
  ]

  private static func question(_ code: String, _ arguments: String...) -> ErrorExample {
    ErrorExample(
      code, "attain.yaml", "", "", command: ["what-if", "--month", "2026-10"] + arguments)
  }

  /// What is wrong with readings.
  static let readings = [
    question("unknown-clause", "--reading", "treshold small/resolution=8h"),
    question("change", "--goal", "small/resolution="),
    question("unknown-agreement", "--goal", "smal=85%"),
    question("unknown-entry", "--threshold", "small/resolution/P1=8h"),
    question("entry-without-use", "--goal", "small/resolution/P1=85%"),
    question("pauses", "--pauses", "small=On hold"),
    ErrorExample(
      "which-entry", agreement, "[{time: 4h}]", "[{when: {priority: P1}, time: 2h}, {time: 4h}]",
      command: ["what-if", "--month", "2026-10", "--threshold", "small/resolution=8h"]),
    ErrorExample(
      "reading-of-others", agreement, "targets:",
      "targets:\n  - {id: response, from: created, to: first-response, goal: 90%, within: [{time: 1h}]}",
      command: ["what-if", "--goal", "small/response=80%", "--target", "small/resolution"]),
    ErrorExample(
      "goal-out-of-reach", agreement, "targets:",
      "targets:\n  - {id: response, from: created, to: first-response, goal: 60%, within: [{time: 1h}]}",
      command: ["what-if", "--month", "2026-10", "--goal=+30"]),
    ErrorExample(
      "version-as-agreed", agreement, "from: 2020-01-01", "from: 2026-07-01",
      team: """
        agreement: small
        kind: sla
        calendar: office
        in-force: {from: 2020-01-01, until: 2026-06-30}
        targets: [{id: resolution, from: created, to: resolved, goal: 98%, within: [{time: 4h}]}]
        """, command: ["what-if", "--month", "2026-10", "--goal=+5"]),
  ]
}
