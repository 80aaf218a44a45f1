import CivilTime
import ServiceModel

/// One run of a clock: from its start to its stop, its calling off or the as-of.
struct Course {
  let start: Instant
  /// When what starts it happened, later than `start` where time counts from before.
  ///
  /// The version in force then judges.
  var begun: Instant
  /// None while it runs.
  let stop: Instant?
  var isCancelled = false
  /// Its number among the runs of the ticket's clock, from 1; 0 where a clock runs once.
  var cycle = 0
  /// Stretches in which it stood still for what happened to it, not for what a field held.
  var gaps: [PausedStretch] = []
  /// Whose stay it measures, where it measures stays.
  var holder: Symbol?
  /// Values that pause the clock do so from here on.
  var pausesFrom: Instant

  init(start: Instant, stop: Instant?) {
    self.start = start
    self.stop = stop
    begun = start
    pausesFrom = start
  }
}

/// What a ticket's clock did under a target.
enum Courses {
  case unmeasurable(UnmeasurableReason, start: Instant?)
  /// What starts the clock has not happened.
  case notStarted
  case one(Course)
  case several([Course])
}
