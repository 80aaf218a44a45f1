import ServiceModel

extension ProjectDraft {
  /// The text of `agreements/first.yaml`: targets for what the export can show, with placeholders
  /// for what only the contract says.
  package var agreement: String {
    var lines = [
      "# A first agreement over every ticket. The thresholds and goals are placeholders: put in what",
      "# your contract promises, and its calendar (always is day and night; attain calendar show lists one).",
      "agreement: first",
      "kind: sla",
      "calendar: always",
    ]
    lines += pauses
    if !cancelled.isEmpty {
      lines.append("exclusions:")
      lines.append(
        "  - {when: {status: \(YAMLText.list(cancelled))}, because: cancelled}")
    }
    lines.append("targets:")
    if guess.survey(of: .moment(.firstResponse)) != nil {
      lines += target(
        "response", to: "first-response", goal: "95%", times: ["15m", "1h", "4h", "8h"])
    }
    if let end {
      lines += target("resolution", to: end, goal: "90%", times: ["4h", "8h", "24h", "72h"])
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The pauses, or why none are granted and how to.
  private var pauses: [String] {
    if !toldWaiting.isEmpty, hasPauses {
      return ["pauses: {status: \(YAMLText.list(toldWaiting))}"] + untold
    }
    if !waiting.isEmpty, hasPauses {
      return ["# pauses: {status: \(YAMLText.list(waiting))}"] + untold + held
    }
    if waiting.isEmpty {
      return [
        "# pauses: {status: [On hold]}",
        "#   No status of the export seems to say that work waits for somebody else, so no clock pauses.",
        "#   Where the contract grants that, name the statuses and take the sign away.",
      ] + held
    }
    return [
      "# pauses: {status: \(YAMLText.list(waiting))}",
      "#   The export does not say when or how long tickets waited, so no clock pauses. Export their history",
      "#   (history:) or a total (on-hold: under columns:), and take the sign away.",
    ]
  }

  /// The waits that the stated total does not hold.
  private var untold: [String] {
    let others = waiting.filter { !toldWaiting.contains($0) }
    guard !others.isEmpty, let column = guess.survey(of: .onHold) else { return [] }
    return [
      "#   '\(Self.line(column.header))' does not count \(Self.line(others.joined(separator: ", "))): the export does not",
      "#   say how long tickets waited there, so no clock pauses for it. Where the contract grants that, export their",
      "#   history (history:), and name it beside.",
    ]
  }

  /// What becomes of a stated total where no pauses are granted.
  private var held: [String] {
    guard let column = guess.survey(of: .onHold) else { return [] }
    return ["#   Until then '\(Self.line(column.header))' counts for nothing."]
  }

  /// Whether any clock can be run: something says when a ticket was answered or done.
  package var hasTargets: Bool { guess.survey(of: .moment(.firstResponse)) != nil || end != nil }

  private var hasPauses: Bool {
    guess.rows == .snapshot || history != nil || guess.survey(of: .onHold) != nil
  }

  /// What stops the clock of a resolution.
  var end: String? {
    if !guess.isEventLog {
      if guess.survey(of: .moment(.resolved)) != nil { return "resolved" }
      if guess.survey(of: .moment(.closed)) != nil { return "closed" }
    }
    if guess.rows == .snapshot || history != nil, !finished.isEmpty {
      return "{status: \(YAMLText.list(finished))}"
    }
    return nil
  }

  private func target(_ id: String, to: String, goal: String, times: [String]) -> [String] {
    ["  - id: \(id)", "    from: created", "    to: \(to)", "    goal: \(goal)", "    within:"]
      + thresholds(times)
  }

  /// By priority where the words of the priorities say which is more urgent.
  private func thresholds(_ times: [String]) -> [String] {
    let ranked = values(of: .priority).compactMap { value in
      ValueGuess.rank(ofPriority: value).map { (rank: $0, value: value) }
    }.sorted { $0.rank < $1.rank }
    guard ranked.count <= 8 else { return ["      - {time: \(times[3])}"] }
    let entries = ranked.map { entry in
      "      - {when: {priority: \(YAMLText.scalar(entry.value))}, time: \(times[min(entry.rank, 4) - 1])}"
    }
    return entries + ["      - {time: \(times[3])}"]
  }
}
