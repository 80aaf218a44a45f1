/// How a length was probably meant that is not written as definitions write it.
///
/// Example: `4 hours` is `4h`, and `Two Working Days` are `2 working days`.
enum ThresholdSpelling {
  private static let numbers = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
  ]
  private static let units = [
    "hours": "h", "hour": "h", "hrs": "h", "hr": "h", "h": "h",
    "minutes": "m", "minute": "m", "mins": "m", "min": "m", "m": "m",
    "seconds": "s", "second": "s", "secs": "s", "sec": "s", "s": "s",
  ]

  /// The text with numbers in digits, units by their letters, and small letters; it need not be a length.
  static func likely(_ text: String) -> String {
    var written = ""
    for word in words(of: text.lowercased()) {
      let short = numbers[word] ?? units[word] ?? word
      let isUnit = units[word] != nil
      // Units stand right behind their number, and a number right behind a unit.
      let isJoined = isUnit || written.last?.isLetter == true && word.first?.isNumber == true
      written += written.isEmpty || isJoined ? short : " " + short
    }
    return written
  }

  /// Runs of digits and of other characters, without blanks.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var last: Character = " "
    for character in text {
      let begins = last == " " || last.isNumber != character.isNumber
      if character != " " {
        if begins { words.append("") }
        words[words.count - 1].append(character)
      }
      last = character
    }
    return words
  }
}
