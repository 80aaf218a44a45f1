/// Which instant of a clock decides the month that it counts in.
package enum MonthRule: String, CaseIterable, Hashable, Sendable {
  case stopped
  case created
  case due
}
