import CivilTime
import ServiceModel

extension Rulebook {
  /// The goal of a target in a month.
  ///
  /// That of the version in force at the month's last instant, else of the latest one in force at
  /// any instant of it, else of the version nearest to it.
  func goal(of number: Int, in month: Month) -> Goal {
    let month = month.interval(in: zone)
    let versions = agreements.flatMap { agreement in
      agreement.targets.filter { $0.number == number }.map { (agreement.inForce, $0.goal) }
    }
    let atEnd = versions.last { $0.0.contains(month.end - Seconds(1)) }
    let within = versions.last { $0.0.intersection(month) != nil }
    let nearest = versions.min { $0.0.distance(to: month) < $1.0.distance(to: month) }
    guard let goal = (atEnd ?? within ?? nearest)?.1 else {
      preconditionFailure("every target of the rulebook belongs to an agreement")
    }
    return goal
  }
}

extension Interval {
  /// The time between two intervals; zero where they meet.
  fileprivate func distance(to other: Interval) -> Seconds {
    max(.zero, start - other.end, other.start - end)
  }
}
