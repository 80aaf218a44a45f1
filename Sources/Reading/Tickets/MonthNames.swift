/// The names of months, whole and cut short, in English, German, French, Spanish, Italian,
/// Portuguese and Dutch.
///
/// Source: Unicode CLDR, the wide and abbreviated forms of the Gregorian calendar, and what tools
/// that know no accents make of them.
enum MonthNames {
  /// The number of a month by its name in any of the languages, from 1; capitals do not matter.
  ///
  /// Example: `Mrz`, `mars` and `marzo` are 3.
  static func month(_ name: Span<UInt8>) -> Int? {
    for (number, names) in all.enumerated() {
      for known in names where known.count == name.count {
        if known.indices.allSatisfy({ known[$0] == lowercased(name, $0) }) { return number + 1 }
      }
    }
    return nil
  }

  /// ASCII letters, and the letters of Latin 1 behind the byte 0xC3.
  private static func lowercased(_ name: Span<UInt8>, _ place: Int) -> UInt8 {
    let byte = name[place]
    if (0x41...0x5A).contains(byte) { return byte | 0x20 }
    let isLatin = place > 0 && name[place - 1] == 0xC3
    return isLatin && (0x80...0x9E).contains(byte) ? byte | 0x20 : byte
  }

  private static let all: [[[UInt8]]] = [
    "january jan januar jän janvier janv enero ene gennaio gen janeiro januari",
    "february feb februar février févr fév fevrier fevr fev febrero febbraio fevereiro februari",
    "march mar märz mär mrz maerz marz mars marzo março marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août aoû aout agosto ago augustus",
    "september sep sept septembre septiembre setiembre set settembre setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro",
  ].map { $0.split(separator: " ").map { Array($0.utf8) } }
}
