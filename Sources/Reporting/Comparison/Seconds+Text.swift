import CivilTime

extension Seconds {
  /// `h:mm`, cut off to the minute.
  ///
  /// Example: 3,900 s are 1:05.
  var hoursAndMinutes: String {
    let minutes = Int(count) / 60
    return "\(minutes / 60):\(padded(minutes % 60, 2))"
  }
}
