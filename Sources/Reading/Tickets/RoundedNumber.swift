extension Span<UInt8> {
  /// Whether a cell is a number as spreadsheets show long ones, of which the last digits are lost.
  ///
  /// Example: `1.23E+08` and `1,23457E+14` are; `12E34`, `E+08` and `A1E+08` are none. Cost: a look at two bytes for
  /// nearly all others.
  var isRoundedNumber: Bool {
    guard count > 4, self[0] &- UInt8(ascii: "1") < 9 else { return false }
    let sign = self[count - 3] == UInt8(ascii: "+") ? count - 3 : count - 4
    guard sign > 1, self[sign] == UInt8(ascii: "+"), self[sign - 1] | 0x20 == UInt8(ascii: "e"),
      extracting((sign + 1)...).isDigits
    else { return false }
    if sign == 2 { return true }
    return sign > 3 && (self[1] == UInt8(ascii: ".") || self[1] == UInt8(ascii: ","))
      && extracting(2..<sign - 1).isDigits
  }
}

/// What is wrong with an id that is such a number.
enum RoundedID {
  static let reason =
    "a spreadsheet has rounded the id, so that several tickets may have it: export again and open"
    + " no spreadsheet, or have it show the column as text before it saves"
}
