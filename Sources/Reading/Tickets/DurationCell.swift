package import CivilTime
package import ServiceModel

/// Reads a length of time as tools write it in a cell.
///
/// A plain number in the column's unit, also with decimals (`90`, `1.5`); hours, minutes and seconds
/// with colons, more than 24 hours included (`31:05:00`); numbers with words (`4 Hours 30 Minutes`,
/// `1h 5m`, `2 jours`), a day being 24 hours; and an instant of 1970, as ServiceNow's exports write
/// lengths (`1970-01-01 04:00:00`).
package enum DurationCell {
  /// A hundred years: no ticket was on hold longer, and so many of them can be added up.
  private static let longest = Seconds.hours(24 * 36_525)

  /// The length, a hundred years at most; nothing where the cell is none of these, or negative.
  package static func seconds(_ cell: Span<UInt8>, unit: HoldUnit) -> Seconds? {
    anySeconds(cell, unit: unit).flatMap { $0 <= longest ? $0 : nil }
  }

  /// A number without any word, as thousandths; nothing where it is none.
  static func plainNumber(_ cell: Span<UInt8>) -> Int64? { number(cell, Seconds(1_000))?.count }

  private static func anySeconds(_ cell: Span<UInt8>, unit: HoldUnit) -> Seconds? {
    if let plain = number(cell, unit.length) { return plain }
    if let clock = clock(cell) { return clock }
    if let epoch = Instant(iso8601: cell, zone: .utc)?.secondsSince1970 {
      return epoch >= 0 && epoch < 366 * 86_400 ? Seconds(epoch) : nil
    }
    return words(cell)
  }

  /// Decimals of a unit are cut to whole seconds; `1.800` seconds are nothing, since who groups thousands by points
  /// means half an hour, and so is `1,800` of any unit.
  private static func number(_ cell: Span<UInt8>, _ unit: Seconds) -> Seconds? {
    var place = 0
    guard let whole = digits(cell, &place, most: 12) else { return nil }
    var total = whole * unit.count
    if place < cell.count, cell[place] == UInt8(ascii: ".") || cell[place] == UInt8(ascii: ",") {
      let mayGroup = unit.count == 1 || cell[place] == UInt8(ascii: ",")
      place += 1
      let first = place
      guard let part = digits(cell, &place, most: 9) else { return nil }
      if mayGroup, place - first == 3, (1..<1_000).contains(whole) { return nil }
      total += part * unit.count / power(place - first)
    }
    return place == cell.count ? Seconds(total) : nil
  }

  private static func clock(_ cell: Span<UInt8>) -> Seconds? {
    var place = 0
    var parts: [Int64] = []
    while let part = digits(cell, &place, most: parts.isEmpty ? 7 : 2) {
      parts.append(part)
      guard place < cell.count, cell[place] == UInt8(ascii: ":") else { break }
      place += 1
    }
    guard place == cell.count, parts.count == 2 || parts.count == 3,
      parts.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return Seconds(parts[0] * 3600 + parts[1] * 60 + (parts.count == 3 ? parts[2] : 0))
  }

  private static func words(_ cell: Span<UInt8>) -> Seconds? {
    let text = CSVRecord.text(cell).lowercased()
    var total = Seconds.zero
    var rest = text[...]
    while true {
      rest = rest.drop { $0 == " " || $0 == "," }
      if rest.isEmpty { return total == .zero && !text.contains("0") ? nil : total }
      if total > longest { return nil }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let count = Int64(digits), digits.count < 10 else { return nil }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      let word = rest.prefix { $0.isLetter }
      guard let unit = units.first(where: { $0.words.contains(String(word)) }) else { return nil }
      rest = rest.dropFirst(word.count).drop { $0 == "." }
      total += Seconds(count * unit.seconds)
    }
  }

  /// The unit that a word is; nothing for days and for all other words.
  static func unit(_ word: String) -> HoldUnit? {
    guard let seconds = units.first(where: { $0.words.contains(word) })?.seconds else { return nil }
    return HoldUnit.allCases.first { $0.length.count == seconds }
  }

  private static let units: [(seconds: Int64, words: [String])] = [
    (86_400, ["d", "day", "days", "tag", "tage", "tagen", "j", "jour", "jours", "día", "días"]),
    (
      3600,
      [
        "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures", "hora",
        "horas",
      ]
    ),
    (60, ["m", "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos"]),
    (
      1,
      [
        "s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden", "seconde",
        "secondes", "segundos",
      ]
    ),
  ]

  private static func digits(_ cell: Span<UInt8>, _ place: inout Int, most: Int) -> Int64? {
    let first = place
    var number: Int64 = 0
    while place < cell.count, cell[place] &- UInt8(ascii: "0") <= 9 {
      if place - first == most { return nil }
      number = number * 10 + Int64(cell[place] &- UInt8(ascii: "0"))
      place += 1
    }
    return place == first ? nil : number
  }

  private static func power(_ exponent: Int) -> Int64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
