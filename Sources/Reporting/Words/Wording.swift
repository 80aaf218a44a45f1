import CivilTime
import Compliance
import ServiceModel

/// Says numbers, times and phrases in a language.
struct Wording: Sendable {
  let language: ReportLanguage
  /// The reporting zone, in which instants are told.
  private let zone: Zone
  /// What attain's own texts look like.
  let ownForms: [OwnTextForm]

  init(_ language: ReportLanguage, zone: Zone) {
    self.language = language
    self.zone = zone
    ownForms = Wording.ownForms(language)
  }

  /// A phrase with what is put into it.
  func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String {
    said(phrase, arguments)
  }

  /// A phrase about credits with what is put into it.
  func callAsFunction(_ phrase: CreditPhrase, _ arguments: String...) -> String {
    said(phrase, arguments)
  }

  /// A phrase of any kind with what is put into it.
  ///
  /// Each kind has a call of its own, so that whoever says one names it shortly: `say(.target)`.
  func said(_ phrase: some SaidInEveryLanguage, _ arguments: [String]) -> String {
    filled(phrase.text(in: language), arguments)
  }

  /// What is put in is not looked through again.
  func filled(_ text: String, _ arguments: [String]) -> String {
    Wording.filled(WordForms(language).chosen(text, by: arguments), arguments)
  }

  private static func filled(_ text: String, _ arguments: [String]) -> String {
    if arguments.isEmpty { return text }
    var filled = ""
    var isPlace = false
    for character in text {
      if isPlace, let number = character.wholeNumberValue, arguments.indices.contains(number - 1) {
        filled += arguments[number - 1]
        isPlace = false
      } else if character == "%" {
        if isPlace { filled += "%" }
        isPlace = true
      } else {
        if isPlace { filled += "%" }
        filled.append(character)
        isPlace = false
      }
    }
    return isPlace ? filled + "%" : filled
  }
}

extension Wording {
  /// A whole number with its thousands apart: 12,480, 12.480, 12 480.
  func number(_ number: Int) -> String {
    let separator =
      switch language {
      case .english: ","
      case .german: "."
      case .french: "\u{202F}"
      }
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += separator }
      text.append(digit)
    }
    return text
  }

  /// Hundredths of a percent, cut off: 94.11%, 94,11 %.
  func percent(_ hundredths: Int?) -> String {
    guard let hundredths else { return "–" }
    let text = Percent.text(hundredths)
    return switch language {
    case .english: text + "%"
    case .german, .french: text.replacing(".", with: ",") + "\u{A0}%"
    }
  }

  /// From one percentage to another: 86.96–97.46%.
  func percents(_ lower: Int, _ upper: Int) -> String {
    let text = Percent.text(lower)
    return (language == .english ? text : text.replacing(".", with: ",")) + "–" + percent(upper)
  }

  /// Percentage points with their sign: +1.20.
  func points(_ hundredths: Int?) -> String {
    guard let hundredths else { return "–" }
    let text = Percent.text(Int(hundredths.magnitude))
    let sign = hundredths > 0 ? "+" : hundredths < 0 ? "−" : "±"
    return sign + (language == .english ? text : text.replacing(".", with: ","))
  }

  /// Counted time in hours and minutes, cut off to the minute; below a minute in seconds.
  ///
  /// Example: 44,396 s are 12 h 19 min.
  func duration(_ duration: Seconds?) -> String {
    guard let duration else { return "–" }
    let minutes = Int(duration.count) / 60
    if minutes == 0 { return "\(duration.count)\u{A0}s" }
    let hours = minutes / 60
    if hours == 0 { return "\(minutes)\u{A0}min" }
    return "\(number(hours))\u{A0}h \(minutes % 60 < 10 ? "0" : "")\(minutes % 60)\u{A0}min"
  }

  /// Local time in the reporting zone to the minute: 2026-10-07 13:46.
  func instant(_ instant: Instant?) -> String {
    guard let instant else { return "–" }
    let local = zone.local(at: instant)
    let minutes = local.secondsSinceMidnight / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(local.date) \(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// `October 2026`.
  func month(_ month: Month) -> String {
    "\(MonthWords.names(language)[month.number - 1]) \(month.year)"
  }

  /// `Oct 26`.
  func shortMonth(_ month: Month) -> String {
    let year = month.year % 100
    return "\(MonthWords.shortNames(language)[month.number - 1]) \(year < 10 ? "0" : "")\(year)"
  }

  /// Monday first.
  var weekdays: [String] {
    switch language {
    case .english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    case .german: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
    case .french: ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"]
    }
  }

  func metOfMeasured(_ attainment: Attainment) -> String {
    self(.ofMany, number(attainment.met), number(attainment.measured))
  }
}

/// The names of months.
private enum MonthWords {
  static func names(_ language: ReportLanguage) -> [String] {
    switch language {
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    case .german:
      [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
      ]
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ]
    }
  }

  static func shortNames(_ language: ReportLanguage) -> [String] {
    switch language {
    case .english:
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    case .german:
      ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
    case .french:
      [
        "janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc",
      ]
    }
  }
}
