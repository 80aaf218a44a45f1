/// A day of the week, Monday first as in ISO 8601.
package enum Weekday: Int, CaseIterable, Hashable, Comparable, Sendable {
  case monday = 0
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The English name in three small letters, as definitions write it: `mon`.
  package var shortName: String { String(longName.lowercased().prefix(3)) }

  /// The English name: `Monday`.
  package var longName: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
