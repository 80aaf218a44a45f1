/// A ticket of the small exports in the dialects of tools.
struct DialectTicket {
  let number: Int
  let created: Instant
  let responded: Instant
  /// None while it is open.
  let resolved: Instant?
  let closed: Instant?
  /// From 1, the most urgent, to 4.
  let priority: Int
  let group: String
  let customer: String
  let summary: String
  /// Seconds that it was on hold.
  let hold: Int

  /// New, in work, on hold, resolved or closed: 0 to 4.
  var stage: Int { closed != nil ? 4 : resolved != nil ? 3 : hold > 0 ? 2 : number % 2 }

  /// Sixty tickets of October and the first half of November 2026.
  static let all: [DialectTicket] = (0..<60).map { DialectTicket(place: $0) }

  private init(place: Int) {
    var random = SeededGenerator(seed: 1_996, stream: place)
    let day = CivilDay(2026, 10, 1).adding(place * 45 / 60)
    number = 5_001 + place
    created = day.number * daySeconds + random.within(7 * 3_600...17 * 3_600)
    responded = created + random.early(120...20_000)
    hold = random.chance(300) ? random.within(600...90_000) : 0
    let end = responded + hold + random.early(1_800...400_000)
    resolved = place > 52 || random.chance(80) ? nil : end
    closed = resolved.flatMap { random.chance(700) ? $0 + 86_400 : nil }
    priority = random.pick(weighted: [(1, 1), (2, 3), (3, 8), (4, 4)])
    group = random.pick(["Service Desk", "Network", "Applications"])
    customer = random.pick(["Oakfield & Söhne", "Marché Central", "Harbour \"Nine\" Ltd"])
    summary = random.pick([
      "Printer says \"offline\"", "VPN drops every hour", "Mail:\nattachment missing, again",
      "Zugang gesperrt für Müller", "Réseau lent à l'étage 2",
    ])
  }
}

/// Times as tools write them.
enum WrittenTime {
  /// An instant by a pattern of `yyyy`, `yy`, `MMM`, `MM`, `M`, `dd`, `d`, `HH`, `H`, `h`, `mm`, `ss` and
  /// `a`, on a clock so many hours ahead of UTC; nothing for none.
  static func text(_ instant: Instant?, _ pattern: String, ahead hours: Int = 0) -> String {
    guard let instant else { return "" }
    let local = instant + hours * 3_600
    let (year, month, day) = CivilDay(number: local / daySeconds).date
    let (hour, minute, second) = (local / 3_600 % 24, local / 60 % 60, local % 60)
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
