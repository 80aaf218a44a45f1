package import CivilTime
package import Compliance
package import ServiceModel

/// The clocks of a sealed month that moved, for people: the targets' numbers, how many moved by what, and the
/// first of them.
package struct MoveSummary {
  private let published: PublishedMonth
  private let project: String
  private let knownAsOf: Instant
  let columns: Int
  private var moves: [Move] = []
  private var counts: [MoveCause: Int] = [:]
  /// By the target's title.
  private var changes: [String: [Move.Change: Int]] = [:]
  /// How many clocks moved.
  package private(set) var count = 0

  /// How many clocks are listed.
  private static let listed = 100

  package init(
    _ published: PublishedMonth, project: String, knownAsOf: Instant, columns: Int
  ) {
    self.published = published
    self.project = project
    self.knownAsOf = knownAsOf
    self.columns = min(max(columns, 80), 120)
  }

  package mutating func add(_ move: Move) {
    guard let clock = move.clock else { return }
    count += 1
    counts[move.cause, default: 0] += 1
    changes[clock.target.title(in: 200), default: [:]][
      move.change(in: published.month), default: 0] += 1
    if moves.count < MoveSummary.listed { moves.append(move) }
  }

  /// `targets` are those of both readings, `changed` what may have changed how they are counted.
  package func text(
    _ targets: [RestatedTarget], _ changed: [TargetName: ChangedRule] = [:]
  ) -> String {
    (head + table(targets) + rules(targets, changed) + causes + list).map { $0 + "\n" }.joined()
  }

  private var head: [String] {
    let title = "\(project) · \(published.month) · seal \(published.seal) of \(published.sealedAt)"
    let asOf =
      published.asOf == knownAsOf
      ? "As published beside as known now, both as of \(published.asOf)"
      : "As published (as of \(published.asOf)) beside as known now (as of \(knownAsOf))"
    return [DisplayWidth.cut(DisplayWidth.harmless(title), columns)]
      + DisplayWidth.lines(asOf, indent: "", columns: columns) + [""]
  }

  private func table(_ targets: [RestatedTarget]) -> [String] {
    let numbers =
      ["known now", "published"] + targets.flatMap { [text($0.published), text($0.known)] }
    let width = 2 + (numbers.map { $0.count }.max() ?? 0)
    let header = line("  target", ["published", "known now"], ["came", "left", "other"], width)
    return [header] + targets.map { row($0, width) }
  }

  private func row(_ target: RestatedTarget, _ width: Int) -> String {
    let changes = changes[target.name.title(in: 200)] ?? [:]
    let others = (changes[.verdict] ?? 0) + (changes[.times] ?? 0)
    let name = target.name.title(in: nameWidth(width) - 3)
    return line(
      "  " + name, [text(target.published), text(target.known)],
      [changes[.came] ?? 0, changes[.left] ?? 0, others].map { "\($0)" }, width)
  }

  private func line(
    _ name: String, _ numbers: [String], _ counts: [String], _ width: Int
  ) -> String {
    DisplayWidth.fit(name, nameWidth(width))
      + numbers.map { DisplayWidth.right($0, width) }.joined()
      + counts.map { DisplayWidth.right($0, 6) }.joined()
  }

  /// What the numbers leave of a line.
  private func nameWidth(_ width: Int) -> Int { columns - 2 * width - 18 }

  private func text(_ target: PublishedTarget?) -> String {
    target.map { target in
      "\(target.attainment.met) of \(target.attainment.measured)"
        + (target.isSuspended ? " suspended" : "")
    } ?? "–"
  }

  private var causes: [String] {
    if count == 0 { return ["", "No clock moved."] }
    let terms = MoveCause.allCases.compactMap { cause in
      counts[cause].map { "\(cause.words) \($0)" }
    }
    return ["", counted(count, "clock moved", many: "clocks moved")]
      + DisplayWidth.lines(terms.joined(separator: ", "), indent: "  ", columns: columns)
  }

  private var list: [String] {
    let lines = moves.flatMap { move in [""] + self.lines(of: move) }
    let more = count - moves.count
    return lines
      + (more > 0 ? ["", "and \(more) more: --format csv lists all"] : [])
  }

  private func lines(of move: Move) -> [String] {
    guard let clock = move.clock else { return [] }
    let name = "\(DisplayWidth.harmless(clock.ticket)) \(clock.target.title(in: 50))"
    return DisplayWidth.lines("\(name): \(sentence(of: move))", indent: "  ", columns: columns)
      + DisplayWidth.lines(
        "\(move.cause.words): \(DisplayWidth.harmless(move.evidence))", indent: "      ",
        columns: columns)
  }

  /// In what two readings of one outcome differ.
  private func difference(_ before: ListedClock, _ now: ListedClock) -> String {
    func times(_ clock: ListedClock) -> [Int64?] {
      [clock.start, clock.stop, clock.deadline].map { $0?.secondsSince1970 }
        + [clock.elapsed?.count, clock.paused?.count]
    }
    if times(before) != times(now) { return "by other times" }
    if before.evidence == now.evidence { return "in other words" }
    return "on evidence \(now.evidence.rawValue) instead of \(before.evidence.rawValue)"
  }

  private func sentence(of move: Move) -> String {
    switch (move.change(in: published.month), move.published, move.known) {
    case (.came, _, let now?): "came, \(now.outcome.rawValue)"
    case (.left, let before?, nil): "left, was \(before.outcome.rawValue)"
    case (.left, let before?, let now?):
      "left for \(now.month), was \(before.outcome.rawValue), \(now.outcome.rawValue) there"
    case (.verdict, let before?, let now?):
      "was \(before.outcome.rawValue), is \(now.outcome.rawValue)"
    case (_, let before?, let now?):
      "\(now.outcome.rawValue) as published, \(difference(before, now))"
    default: "moved"
    }
  }
}
