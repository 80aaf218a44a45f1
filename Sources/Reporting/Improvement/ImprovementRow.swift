import CivilTime
import Compliance
import ServiceModel
import Statistics

/// A line of the improvement record, and what became of it by the end of the reporting month.
struct ImprovementRow {
  enum State: String {
    case open
    /// Open, and its last date is over.
    case overdue
    case done
    case dropped
  }

  /// Whether attainment is another than before, as far as so few tickets can tell.
  enum Effect: String {
    case better, worse
    case noEvidence = "no evidence"
    /// No whole month since it took effect has a measured clock.
    case tooEarly = "too early"
  }

  let improvement: Improvement
  let name: TargetName
  let state: State
  /// Of the month that was missed and the two before it.
  let before: Attainment
  /// Of the whole months since it took effect and behind the missed one, up to the reporting month; nothing while it
  /// is not done.
  let after: Attainment?
  /// Attainment after less attainment before, in hundredths of a percentage point, with Newcombe's
  /// interval at 95 %.
  let change: (points: Int, limits: ClosedRange<Int>)?

  /// Nothing while it is not done.
  var effect: Effect? {
    if after == nil { return nil }
    guard let change else { return .tooEarly }
    if change.limits.lowerBound > 0 { return .better }
    return change.limits.upperBound < 0 ? .worse : .noEvidence
  }

  init(_ improvement: Improvement, _ input: ReportInput) {
    self.improvement = improvement
    name = input.rulebook.targets[improvement.target]
    state = ImprovementRow.state(of: improvement, input)
    let missed = improvement.month
    before = input.attainment(of: improvement.target, before: missed)
    let isDone = improvement.status == .done
    after =
      isDone
      ? improvement.done.map { done in
        // No month is on both sides.
        let first = max(Month(fromWholeSince: done), missed + 1)
        return input.attainment(
          of: improvement.target, from: first,
          through: min(first + 11, input.lastWholeMonth))
      } : nil
    let (before, after) = (before, after)
    change = after.flatMap { ImprovementRow.change(from: before, to: $0) }
  }

  private static func state(of improvement: Improvement, _ input: ReportInput) -> State {
    // The as-of ends the last date that is over.
    let lastDate = input.rulebook.zone.local(at: input.asOf - Seconds(1)).date
    return switch improvement.status {
    case .open, .inProgress: improvement.due.map { $0 <= lastDate } ?? false ? .overdue : .open
    case .done: .done
    case .dropped: .dropped
    }
  }

  private static func change(
    from before: Attainment, to after: Attainment
  ) -> (points: Int, limits: ClosedRange<Int>)? {
    NewcombeDifference(after.proportion, minus: before.proportion).map { difference in
      (difference.rounded(perOne: 10_000), difference.limits.rounded(perOne: 10_000))
    }
  }
}

extension Month {
  /// The first month that begins on a date or later.
  fileprivate init(fromWholeSince date: LocalDate) {
    self = date.month.firstDate == date ? date.month : date.month.next
  }
}

extension ReportInput {
  /// Of a month that was missed and the two before it.
  func attainment(of target: Int, before missed: Month) -> Attainment {
    attainment(of: target, from: missed - 2, through: missed)
  }

  /// All clocks of a target in some months; of none where the last lies before the first.
  fileprivate func attainment(
    of target: Int, from first: Month, through last: Month
  ) -> Attainment {
    var counts = Counts()
    for index in first.index..<max(first.index, last.index + 1) {
      counts += tally[TallyKey(target: target, month: Month(index: index))]
    }
    return counts.attainment
  }
}
