/// The bytes of a table's records, as they stand in its file.
struct CaseLines {
  private let bytes: [UInt8]
  /// Where each physical line begins, and where the last one ends; `\r` alone ends a line too.
  private let starts: [Int]

  private static let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
  private static let blanks: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\t"), feed, carriage]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for place in bytes.indices where CaseLines.endsLine(bytes, place) { starts.append(place + 1) }
    if starts.last != bytes.count { starts.append(bytes.count) }
    self.starts = starts
  }

  private static func endsLine(_ bytes: [UInt8], _ place: Int) -> Bool {
    bytes[place] == feed
      || bytes[place] == carriage && (place + 1 == bytes.count || bytes[place + 1] != feed)
  }

  /// What begins on a line, from 1, and ends before another one begins: its bytes, and its line end, which is `\n`
  /// where it has none.
  ///
  /// Blank lines before and behind are no part of it.
  func record(from line: Int, before next: Int?) -> (
    text: ArraySlice<UInt8>, end: ArraySlice<UInt8>
  ) {
    var first = line
    var last = min(next ?? starts.count, starts.count)
    while first + 1 < last, isBlank(first) { first += 1 }
    while last - 1 > first, isBlank(last - 1) { last -= 1 }
    let whole = bytes[starts[first - 1]..<starts[last - 1]]
    let text = whole.prefix(
      upTo: whole.lastIndex { $0 != CaseLines.feed && $0 != CaseLines.carriage }
        .map { $0 + 1 } ?? whole.startIndex)
    let end = whole[text.endIndex...]
    return (text, end.isEmpty ? [CaseLines.feed] : end)
  }

  private func isBlank(_ line: Int) -> Bool {
    bytes[starts[line - 1]..<starts[line]].allSatisfy { CaseLines.blanks.contains($0) }
  }
}
