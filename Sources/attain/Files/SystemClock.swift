import CivilTime
import Glibc

/// The machine's clock, which nothing asks but a command that publishes, and one that looks whether all is up to date.
enum SystemClock {
  static func read() -> Instant { Instant(secondsSince1970: Int64(time(nil))) }
}
