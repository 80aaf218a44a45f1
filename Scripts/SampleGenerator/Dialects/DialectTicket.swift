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

  /// When all exports were made.
  static let exported = CivilDay(2026, 11, 16).number * daySeconds + 28_800

  var holdStart: Instant { responded + 300 }

  /// Seconds in which it should be resolved, by the clock on the wall.
  var limit: Int { [14_400, 28_800, 86_400, 259_200][priority - 1] }

  /// Seconds until its resolution, or until the export while it is open.
  var elapsed: Int { (resolved ?? DialectTicket.exported) - created }

  /// Whether it is beyond its limit, as tools say that do not know of holds.
  var isLate: Bool { elapsed > limit }

  /// The same, as tools say whose clocks stop on hold.
  var isLateBesidesHold: Bool { elapsed - hold > limit }

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
      "Printer says \"offline\"", "VPN drops – every hour, it’s 5 € a minute",
      "Mail:\nattachment missing, again",
      "Zugang gesperrt für Müller", "Réseau lent à l'étage 2",
    ])
  }
}
