package import CivilTime
import ServiceModel

/// Walks the events of a clock: idle, running, stopped, and again.
struct ClockMachine {
  private let policy: ClockPolicy
  private var state = State.idle
  private var courses: [Course] = []
  private var gaps: [PausedStretch] = []
  private var begun = Instant(secondsSince1970: 0)
  private var pausesFrom = Instant(secondsSince1970: 0)
  /// When an event paused the clock, until another resumes it.
  private var pausedAt: Instant?
  /// Between two events before the clock first started.
  private var earlierPauses: [Interval] = []

  private enum State {
    case idle
    case running(from: Instant)
    case stopped(from: Instant, at: Instant)
    case over
  }

  /// The courses of a clock with these events, in order.
  ///
  /// Stops come before starts and reopenings of their second; a stop that still holds when the second is over also
  /// stops what it started or opened again.
  static func courses(
    _ events: ClockEvents, _ policy: ClockPolicy, countedFrom: Instant?
  ) -> [Course] {
    var machine = ClockMachine(policy: policy)
    var index = 0
    while index < events.events.count {
      let at = events.events[index].at
      var stopsAtOnce = false
      var ended = false
      var started = false
      while index < events.events.count, events.events[index].at == at {
        let event = events.events[index]
        if event.kind == .stop, event.lasts { stopsAtOnce = true }
        switch (event.kind, machine.state) {
        case (.stop, .running): ended = policy.conditions.repeats
        case (.start, .idle), (.reopen, .stopped): started = true
        default: break
        }
        machine.apply(event, countedFrom: countedFrom)
        index += 1
      }
      // What ended one run of a clock that repeats does not end the next one too.
      if started, stopsAtOnce, !ended { machine.stop(at: at) }
    }
    return machine.finish(idle: events.idle)
  }

  private init(policy: ClockPolicy) { self.policy = policy }

  private mutating func apply(_ event: ClockEvent, countedFrom: Instant?) {
    switch event.kind {
    case .stop: stop(at: event.at)
    case .cancel: cancel(at: event.at)
    case .update: update(at: event.at)
    case .restart: restart(at: event.at)
    case .pause: pausedAt = pausedAt ?? event.at
    case .resume: resume(at: event.at)
    case .reopen: reopen(at: event.at)
    case .start: start(at: event.at, countedFrom: countedFrom)
    }
  }

  private mutating func start(at instant: Instant, countedFrom: Instant?) {
    guard case .idle = state else { return }
    let from = courses.isEmpty ? min(countedFrom ?? instant, instant) : instant
    let pausesFrom = policy.conditions.pausesBeforeStart ? from : instant
    begin(at: from, pausesFrom: pausesFrom)
    begun = instant
    for pause in earlierPauses { addGap(max(pause.start, pausesFrom), pause.end, .event) }
    earlierPauses = []
  }

  private mutating func begin(at instant: Instant, pausesFrom: Instant) {
    state = .running(from: instant)
    begun = instant
    self.pausesFrom = pausesFrom
    gaps = []
    if let paused = pausedAt { pausedAt = max(paused, pausesFrom) }
  }

  private mutating func stop(at instant: Instant) {
    guard case .running(let start) = state else { return }
    endPause(at: instant)
    if policy.conditions.repeats {
      close(start, instant)
      state = .idle
    } else {
      state = .stopped(from: start, at: instant)
    }
  }

  private mutating func update(at instant: Instant) {
    guard case .running(let start) = state else { return }
    endPause(at: instant)
    close(start, instant)
    begin(at: instant, pausesFrom: instant)
  }

  private mutating func cancel(at instant: Instant) {
    guard case .running(let start) = state else { return }
    endPause(at: instant)
    close(start, instant, isCancelled: true)
    state = policy.conditions.repeats ? .idle : .over
  }

  private mutating func restart(at instant: Instant) {
    guard case .running = state else { return }
    begin(at: instant, pausesFrom: instant)
  }

  private mutating func reopen(at instant: Instant) {
    guard case .stopped(let start, let stop) = state else { return }
    switch policy.reopened {
    case .resumes:
      state = .running(from: start)
      addGap(stop, instant, .resolved)
    case .countsThrough: state = .running(from: start)
    case .restarts: begin(at: instant, pausesFrom: instant)
    case .firstStopStands: break
    }
  }

  private mutating func resume(at instant: Instant) {
    endPause(at: instant)
    pausedAt = nil
  }

  /// Posts the pause up to here; it goes on where nothing resumes it.
  private mutating func endPause(at instant: Instant) {
    guard let paused = pausedAt else { return }
    switch state {
    case .running(let start): addGap(max(paused, start, pausesFrom), instant, .event)
    // Where a reopening says that the clock never stopped, its pauses went on as well.
    case .stopped(let start, _) where policy.reopened == .countsThrough:
      addGap(max(paused, start, pausesFrom), instant, .event)
    case .idle where courses.isEmpty: earlierPauses.append(Interval(start: paused, end: instant))
    case .idle, .stopped, .over: return
    }
    pausedAt = instant
  }

  private mutating func addGap(
    _ start: Instant, _ end: Instant, _ cause: PausedStretch.Cause
  ) {
    if end > start { gaps.append(PausedStretch(Interval(start: start, end: end), cause)) }
  }

  private mutating func close(_ start: Instant, _ stop: Instant?, isCancelled: Bool = false) {
    var course = Course(start: start, stop: stop)
    course.isCancelled = isCancelled
    course.gaps = gaps
    course.begun = begun
    course.pausesFrom = pausesFrom
    courses.append(course)
  }

  private mutating func finish(idle: Interval?) -> [Course] {
    if let idle { addGap(idle.start, idle.end, .resolved) }
    switch state {
    case .idle, .over: break
    case .stopped(let start, let stop): close(start, stop)
    case .running(let start):
      if let paused = pausedAt { addGap(max(paused, start, pausesFrom), .distantFuture, .event) }
      close(start, nil)
    }
    return courses
  }
}

extension Instant {
  /// After every instant that an export can state.
  package static let distantFuture = Instant(secondsSince1970: .max)
}
