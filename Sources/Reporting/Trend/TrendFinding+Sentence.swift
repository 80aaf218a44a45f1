import CivilTime
import Compliance
import Statistics

extension TrendFinding {
  /// What was found, in one sentence; `isOpen` says that the months after a change go on to the last one.
  func sentence(_ say: Wording, isOpen: Bool) -> String {
    let isBelow = side == .below
    let (first, last) = (from.map { say.month($0) } ?? "", to.map { say.month($0) } ?? "")
    switch kind {
    case .change:
      let (before, after) = (
        share(reference, referenceCounts, say), share(observed, observedCounts, say)
      )
      if isOpen { return say(isBelow ? .slips : .improves, subject, first, before, after) }
      return say(isBelow ? .slipsUntil : .improvesUntil, subject, first, before, after, last)
    case .slope:
      return say(
        isBelow ? .falls : .rises, subject, say.points(number), say.points(limits?.lowerBound),
        say.points(limits?.upperBound))
    case .nearMiss:
      return say(
        .missedByOneTicket, subject, first, share(observed, observedCounts, say),
        say.number(number ?? 0))
    case .outside:
      return say(
        isBelow ? .outsideBelow : .outsideAbove, subject, first,
        share(observed, observedCounts, say),
        limits.map { say.percents($0.lowerBound, $0.upperBound) } ?? "")
    case .run:
      return say(isBelow ? .runBelow : .runAbove, subject, say.number(number ?? 0), first, last)
    case .shift: return say(isBelow ? .shiftBelow : .shiftAbove, subject, first, last)
    case .weekday, .hour:
      let sentence = say(
        isBelow ? .seasonBelow : .seasonAbove, subject, season(say), share(observed, nil, say),
        share(reference, nil, say))
      return doubtful == 0 ? sentence : sentence + " " + say(.asRead, say.number(doubtful))
    }
  }

  private func season(_ say: Wording) -> String {
    let number = number ?? 0
    if kind == .weekday { return say(.onWeekday, say.longWeekdays[number]) }
    func hour(_ number: Int) -> String { number < 10 ? "0\(number):00" : "\(number):00" }
    return say(.atHour, hour(number), hour(number + 1))
  }

  /// `80 of 85 (94.11%)`, or `80 of 85 (94.11%, could be 91.95–94.25%)` where clocks are in doubt.
  private func share(_ attainment: Attainment?, _ counts: Counts?, _ say: Wording) -> String {
    guard let attainment else { return "–" }
    let percent = say.percent(attainment.hundredthsOfPercent)
    let doubt = counts?.doubtRange.map { ", " + say(.couldBe, $0.cell(say)) }
    return "\(say.metOfMeasured(attainment)) (\(percent)\(doubt ?? ""))"
  }
}
