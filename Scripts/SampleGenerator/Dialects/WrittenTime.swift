/// Times as tools write them.
enum WrittenTime {
  /// An instant by a pattern of `yyyy`, `yy`, `MMM`, `MM`, `M`, `dd`, `d`, `HH`, `H`, `h`, `mm`, `ss` and
  /// `a`, on the clocks of a zone; nothing for none.
  static func text(_ instant: Instant?, _ pattern: String, in zone: Zone) -> String {
    guard let instant else { return "" }
    let (year, month, day) = zone.day(of: instant).date
    let time = zone.secondOfDay(of: instant)
    let (hour, minute, second) = (time / 3_600, time / 60 % 60, time % 60)
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    let parts: [String: String] = [
      "yyyy": "\(year)", "yy": two(year % 100), "MMM": months[month - 1], "MM": two(month),
      "M": "\(month)", "dd": two(day), "d": "\(day)", "HH": two(hour), "H": "\(hour)",
      "h": "\(twelve)", "mm": two(minute), "ss": two(second), "a": hour < 12 ? "AM" : "PM",
    ]
    var text = ""
    var rest = Array(pattern)[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      text += parts[String(run)] ?? String(run)
      rest = rest.dropFirst(run.count)
    }
    return text
  }

  /// Hours, minutes and seconds, as many hours as it takes.
  static func clock(_ seconds: Int) -> String {
    "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// The forms that several tools share.
extension Dialect {
  /// The clocks of London, whose zone no such stamp states.
  static func stamp(_ instant: Instant?) -> String {
    WrittenTime.text(instant, "yyyy-MM-dd HH:mm:ss", in: .london)
  }

  static func slash(_ instant: Instant?) -> String {
    WrittenTime.text(instant, "dd/MM/yyyy HH:mm", in: .london)
  }

  static func utc(_ instant: Instant?) -> String {
    guard let instant else { return "" }
    return WrittenTime.text(instant, "yyyy-MM-dd", in: .utc) + "T"
      + WrittenTime.text(instant, "HH:mm:ss", in: .utc) + ".000Z"
  }
}
