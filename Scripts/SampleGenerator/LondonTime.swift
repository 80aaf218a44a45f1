/// London wall time, which the tool of this sample prints without saying so.
enum LondonTime {
  /// `dd/MM/yyyy HH:mm:ss` of an instant in Europe/London.
  static func text(_ instant: Instant) -> String {
    let date = Zone.london.day(of: instant).date
    let second = Zone.london.secondOfDay(of: instant)
    let day = "\(padded(date.day, to: 2))/\(padded(date.month, to: 2))/\(date.year)"
    return "\(day) \(clock(second))"
  }

  /// `HH:mm:ss` of seconds since midnight.
  private static func clock(_ second: Int) -> String {
    let parts = [second / 3600, second / 60 % 60, second % 60]
    return parts.map { padded($0, to: 2) }.joined(separator: ":")
  }
}
