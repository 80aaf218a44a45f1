/// What happened to a ticket, to the second, whenever it happened.
struct Course {
  var responded: Instant?
  var resolved: Instant?
  /// When it was cancelled, if it was.
  var cancelled: Instant?
  /// Seconds on hold.
  ///
  /// They are counted in the hours in which the ticket is worked on.
  var held = 0
  /// How often it was opened again after a resolution.
  var reopened = 0

  /// When the nightly job closes it: at three in the morning, five days after the resolution.
  var closed: Instant? {
    if let cancelled { return cancelled }
    guard let resolved else { return nil }
    return Zone.london.instant(Zone.london.day(of: resolved).adding(5), 10_800 + resolved % 240)
  }
}
