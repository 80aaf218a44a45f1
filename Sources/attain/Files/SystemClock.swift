import CivilTime
import Glibc

/// The machine's clock, which nothing asks but a command that publishes, one that looks whether all is up to date, and a
/// report of the previous month.
enum SystemClock {
  static func read() -> Instant { Instant(secondsSince1970: Int64(time(nil))) }
}
