/// How much room text takes in a font that only the reader's machine knows, rather too much than too little.
enum TextFit {
  /// The widest size that letters have in a picture that is shown small.
  static let largest: Length = 20

  /// The size whose letters are as wide as strong ones of the largest.
  static let strong: Length = 23

  /// The width in letters of a size.
  static func width(_ text: String, size: Length = largest) -> Length {
    size.scaled(text.reduce(0) { $0 + hundredths($1) }, of: 100)
  }

  /// As much of a text as fits a width, ended by `…` where it is cut.
  static func cut(_ text: String, to room: Length, size: Length = largest) -> String {
    if width(text, size: size) <= room { return text }
    var left = room - width("…", size: size)
    let kept = text.prefix { character in
      left = left - width(String(character), size: size)
      return left >= 0
    }
    return kept + "…"
  }

  /// Of the font's size.
  private static func hundredths(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "l", "j", "t", "f", "r", "I", " ", ".", ",", ":", ";", "'", "!", "|", "(", ")", "-":
      return 38
    case "m", "w", "M", "W", "@", "%", "…": return 95
    case "A"..."Z": return 74
    case "\0"..."\u{FF}": return 61
    case "\u{1100}"..."\u{115F}", "\u{2E80}"..."\u{D7A3}", "\u{F900}"..."\u{FAFF}",
      "\u{FF00}"..."\u{FFE6}", "\u{1F000}"..."\u{3FFFD}":
      return 105
    default: return 70
    }
  }
}
