/// The names of sheets, as spreadsheets allow them.
enum SheetName {
  private static let most = 31
  private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]

  /// `Breaches`, and `Breaches 2` for the second of them.
  static func name(_ title: String, number: Int = 1) -> String {
    let end = number == 1 ? "" : " \(number)"
    var name = ""
    for character in title {
      let shown: Character = forbidden.contains(character) ? "-" : character
      if name.utf16.count + shown.utf16.count > most - end.utf16.count { break }
      name.append(shown)
    }
    let trimmed = name.drop { $0 == "'" }
    return (trimmed.last == "'" ? trimmed.dropLast() : trimmed) + end
  }
}
