/// Times one kind of operation, many at a time and many times over.
struct Stopwatch {
  private let rounds: Int
  private let clock = ContinuousClock()

  init(rounds: Int) { self.rounds = rounds }

  /// The nanoseconds of one operation in the round that took least; `work` does so many of them and
  /// gives something that depends on all, so that none is left out.
  func nanoseconds(_ count: Int, _ work: () -> Int64) -> Double {
    var least = Duration.seconds(60)
    for _ in 0..<rounds {
      let start = clock.now
      use(work())
      least = min(least, clock.now - start)
    }
    return least / .nanoseconds(1) / Double(count)
  }

  @inline(never)
  private func use(_ result: Int64) {}
}
