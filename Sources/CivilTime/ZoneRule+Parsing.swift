extension ZoneRule {
  /// The rule written in a TZif footer, or nothing where the text is not of that form.
  ///
  /// Example: `GMT0BST,M3.5.0/1,M10.5.0` is London's; `<-03>3` is a zone three hours behind UTC.
  package init?(posix text: String) {
    var scanner = RuleScanner(text)
    guard scanner.skipName(), let standard = scanner.time(hours: 24) else { return nil }
    standardOffset = Seconds(-Int64(standard))
    if scanner.atEnd {
      daylight = nil
      return
    }
    guard scanner.skipName() else { return nil }
    let stated = scanner.peek == 0x2C ? nil : scanner.time(hours: 24)
    guard let start = scanner.yearDay(), let end = scanner.yearDay(), scanner.atEnd else {
      return nil
    }
    // POSIX: without a stated offset, daylight saving time is an hour ahead of standard time.
    let offset = stated.map { -Int64($0) } ?? -Int64(standard) + 3600
    daylight = Daylight(offset: Seconds(offset), start: start, end: end)
  }
}

/// Reads the parts of a POSIX rule from left to right.
private struct RuleScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var atEnd: Bool { rest.isEmpty }
  var peek: UInt8? { rest.first }

  /// A name of three or more letters, or any text in angle brackets.
  mutating func skipName() -> Bool {
    if skip("<") {
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(close + 1)...]
      return true
    }
    let letters = rest.prefix { isLetter($0) }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }

  /// `[+-]hh[:mm[:ss]]` in seconds, of so many hours at most.
  mutating func time(hours most: Int) -> Int? {
    let negative = skip("-")
    if !negative { _ = skip("+") }
    guard let hours = number(), hours <= most else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where skip(":") {
      guard let part = number(), part < 60 else { return nil }
      seconds += part * unit
    }
    return negative ? -seconds : seconds
  }

  /// `,day[/time]`; without a time it is 02:00.
  mutating func yearDay() -> ZoneRule.YearDay? {
    guard skip(","), let day = day() else { return nil }
    guard skip("/") else { return ZoneRule.YearDay(day: day, secondsSinceMidnight: 7200) }
    return time(hours: 167).map { ZoneRule.YearDay(day: day, secondsSinceMidnight: $0) }
  }

  private mutating func day() -> ZoneRule.Day? {
    if skip("J") {
      return number().flatMap { (1...365).contains($0) ? .withoutLeapDay($0) : nil }
    }
    guard skip("M") else {
      return number().flatMap { (0...365).contains($0) ? .fromZero($0) : nil }
    }
    guard let month = number(), (1...12).contains(month), skip("."),
      let week = number(), (1...5).contains(week), skip("."),
      let fromSunday = number(), (0...6).contains(fromSunday)
    else { return nil }
    let weekday = Weekday.allCases[(fromSunday + 6) % 7]
    return .weekday(month: month, week: week, weekday: weekday)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
