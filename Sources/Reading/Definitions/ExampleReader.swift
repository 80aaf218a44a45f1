import CivilTime
import Diagnostics
import ServiceModel

/// Reads the example tickets of an agreement.
///
/// `opened` is the creation, `responded` the first response; other moments go by their own names,
/// and every other key is a field of the ticket.
struct ExampleReader {
  private static let expectations = ["due", "outcome", "elapsed"]
  private static let moments = [
    "opened": "created", "created": "created", "responded": "first-response",
    "first-response": "first-response", "resolved": "resolved", "closed": "closed",
  ]

  static func example(
    _ node: YAMLNode, ownMoments: [String], _ report: inout Report
  ) -> ExampleDefinition? {
    let entries = node.entries("an example", &report)
    var times: [(name: Located<String>, time: Located<String>)] = []
    var fields: [(name: Located<String>, value: Located<String>)] = []
    for entry in entries where !(expectations + ["pauses"]).contains(entry.key.value) {
      guard let text = entry.value.text("'\(entry.key.value)'", &report) else { continue }
      let own = ownMoments.contains(entry.key.value) ? entry.key.value : nil
      if let moment = moments[entry.key.value] ?? own {
        checkOnce(entry.key, times.first { $0.name.value == moment }?.name, &report)
        if let time = time(text, &report) { times.append((entry.key.map { _ in moment }, time)) }
      } else {
        fields.append((entry.key, text))
      }
    }
    if !times.contains(where: { $0.name.value == "created" }) {
      // One that cannot be read is told already.
      if !entries.contains(where: { moments[$0.key.value] == "created" }) {
        report.error(
          "missing-key", "the example has no 'opened'", at: node.location,
          expected: "when the ticket was created")
      }
      return nil
    }
    func expected(_ key: String) -> [(target: Located<String>, Located<String>)] {
      (entries.first { $0.key.value == key }?.value.entries(key, &report) ?? [])
        .compactMap { pair in pair.value.text(key, &report).map { (pair.key, $0) } }
    }
    let wanted = expectations.map { expected($0) }
    let stated = entries.filter { expectations.contains($0.key.value) }
    if stated.allSatisfy({ $0.value.isEmptyMapping }) {
      report.error(
        "missing-key", "the example expects nothing", at: node.location,
        expected: "one of \(expectations.joined(separator: ", ")), each by its target")
    }
    let due = wanted[0].filter { time($0.1, &report) != nil }
    return ExampleDefinition(
      location: node.location, moments: times, fields: fields,
      pauses: pauses(entries.first { $0.key.value == "pauses" }?.value, &report),
      due: due.map { (target: $0.target, time: $0.1) },
      outcomes: wanted[1].map { (target: $0.target, outcome: $0.1) },
      elapsed: wanted[2].filter { isCounted($0.1, &report) }
        .map { (target: $0.target, time: $0.1) })
  }

  private static func isCounted(_ time: Located<String>, _ report: inout Report) -> Bool {
    if ThresholdReader.counted(time.value) != nil { return true }
    let likely = ThresholdSpelling.likely(time.value)
    report.error(
      "elapsed", "'\(time.value)' is no counted time", at: time.location,
      expected: "hours, minutes and seconds, such as 45m, 1h30m or 0s",
      mend: ThresholdReader.counted(likely).map { _ in "write '\(likely)'" })
    return false
  }

  private static func checkOnce(
    _ key: Located<String>, _ first: Located<String>?, _ report: inout Report
  ) {
    guard let first else { return }
    report.error(
      "given-twice", "'\(key.value)' gives a moment that is already given", at: key.location,
      expected: "every moment once", notes: [.init("first given here", at: first.location)])
  }

  private static func pauses(
    _ node: YAMLNode?, _ report: inout Report
  ) -> [(from: Located<String>, until: Located<String>)] {
    (node?.texts("pauses", &report) ?? []).compactMap { text in
      let ends = text.value.split(separator: "/", omittingEmptySubsequences: false)
        .map { Located(String($0), at: text.location) }
      guard ends.count == 2 else {
        report.error(
          "pause", "'\(text.value)' is no pause", at: text.location,
          expected: "its two ends, as 2026-10-26T09:10/2026-10-26T11:00")
        return nil
      }
      guard let from = time(ends[0], &report), let until = time(ends[1], &report) else {
        return nil
      }
      return (from, until)
    }
  }

  private static func time(_ text: Located<String>, _ report: inout Report) -> Located<String>? {
    if Instant(iso8601: Array(text.value.utf8).span, zone: .utc) != nil { return text }
    report.error(
      "instant", "'\(text.value)' is no time", at: text.location,
      expected: "ISO 8601, local to the calendar or with an offset, as 2026-10-23T16:55")
    return nil
  }
}
