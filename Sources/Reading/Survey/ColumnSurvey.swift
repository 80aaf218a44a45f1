import ServiceModel

/// What the cells of one column are like, over a whole export.
package struct ColumnSurvey: Sendable {
  package let header: String
  package private(set) var filled = 0
  package private(set) var empty = 0
  /// Numbers as spreadsheets round them, and the first of them.
  package private(set) var rounded: (count: Int, first: String, line: Int) = (0, "", 0)
  /// Texts as they are written to be none of a spreadsheet's numbers, and the first of them.
  package private(set) var guarded: (count: Int, first: String, line: Int) = (0, "", 0)
  /// Numbers above zero without any word, and the first of them that has decimals.
  package private(set) var numbers: (count: Int, decimal: String?, line: Int) = (0, nil, 0)
  /// Cells of several words.
  private var phrases = 0
  /// Cells that hold a digit.
  private var numbered = 0
  /// How often a text stands in a further row, of so many texts that were looked at.
  private var repeats = (count: 0, of: 0)
  /// The forms of its timestamps.
  private(set) var forms: FormSurvey
  /// The first cell that holds something.
  private var first: (text: String, line: Int)?
  private var table = SymbolTable()
  private var counts: [Int] = [0]
  private var seen: Set<Int> = []
  private let missing: MissingWords
  /// The words for nothing that stand in it.
  private var missingTable = SymbolTable()

  /// No more different texts than these are counted.
  private static let mostValues = 400
  private static let mostSeen = 200_000

  init(header: String, missing: MissingWords, forms: [DateForm]) {
    self.header = header
    self.forms = FormSurvey(forms)
    self.missing = missing
  }

  mutating func add(_ cell: Span<UInt8>, line: Int) {
    if missing.contains(cell) {
      empty += 1
      _ = missingTable.symbol(for: cell)
      return
    }
    filled += 1
    if first == nil { first = (CSVRecord.text(cell), line) }
    countNumber(cell, line)
    if cell.indices.contains(where: { cell.isDigit($0) }) { numbered += 1 }
    countPhrase(cell)
    if cell.isRoundedNumber {
      if rounded.count == 0 { rounded = (0, CSVRecord.text(cell), line) }
      rounded.count += 1
    }
    if cell.isGuarded {
      if guarded.count == 0 { guarded = (0, CSVRecord.text(cell), line) }
      guarded.count += 1
    }
    if !hasManyValues { countValue(cell) }
    if seen.count < Self.mostSeen {
      repeats.of += 1
      if !seen.insert(CSVRecord.text(cell).hashValue).inserted { repeats.count += 1 }
    }
    forms.add(cell, line: line)
  }

  private mutating func countNumber(_ cell: Span<UInt8>, _ line: Int) {
    guard let seconds = DurationCell.plainNumber(cell), seconds > 0 else { return }
    numbers.count += 1
    if numbers.decimal == nil, !cell.isDigits {
      numbers.decimal = CSVRecord.text(cell)
      numbers.line = line
    }
  }

  private mutating func countPhrase(_ cell: Span<UInt8>) {
    // A number may be parted by blanks, and no blank is the last character.
    let isPhrase = cell.indices.contains {
      cell[$0] == UInt8(ascii: " ") && !cell.isDigit($0 + 1)
    }
    if isPhrase { phrases += 1 }
  }

  /// Whether most of its cells are several words, as titles are and ids are not.
  var isMostlyPhrases: Bool { phrases * 2 > filled }

  /// Whether texts that stand in several rows can be tickets of several rows: most hold a digit, as ids do and kinds
  /// do not, and none would have more than fifty rows on the average.
  var mayBeIds: Bool {
    numbered * 2 > filled && !isMostlyPhrases && (repeats.of - repeats.count) * 50 >= repeats.of
  }

  /// Whether some text stands in two rows, as far as was looked.
  var isRepeated: Bool { repeats.count > 0 }

  /// Whether so many rows repeat a text that more than exports that overlap would have to be the reason.
  var isMostlyRepeated: Bool { repeats.count * 4 >= repeats.of && isRepeated }

  mutating func finish() { forms.finish() }

  private mutating func countValue(_ cell: Span<UInt8>) {
    let symbol = Int(table.symbol(for: cell).id)
    if symbol == counts.count { counts.append(0) }
    counts[symbol] += 1
  }

  /// Whether it has more different texts than are counted.
  var hasManyValues: Bool { counts.count > Self.mostValues }

  /// Its texts and how often each stands there, the most frequent first; none where they are many.
  package var values: [(text: String, count: Int)] {
    if hasManyValues { return [] }
    return (1..<max(1, counts.count)).map { id in
      (table.text(of: Symbol(id: UInt32(id))), counts[id])
    }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  /// Whether a form of timestamps fits the column.
  var isTimestamps: Bool { !forms.groups.isEmpty }

  /// Whether its first cell looks like a timestamp that no form fits: so many numbers that it is no length of time.
  package var seemsTimestamps: Bool {
    guard !isTimestamps, let text = first?.text else { return false }
    let bytes = Array(text.utf8)
    let numbers = text.split { !($0.isASCII && $0.isNumber) }
    return numbers.count >= 3 && numbers.reduce(0) { $0 + $1.count } >= 5 && text.count <= 60
      && DurationCell.seconds(bytes.span, unit: .seconds) == nil
  }

  /// What to say where no form of timestamps fits most of its cells, with the first that none fits.
  package var unfitting: (sentence: String, cell: String)? {
    guard let (text, line) = forms.firstUnread ?? first else { return nil }
    return (
      "no form of timestamps fits the cells of '\(header)', such as '\(text)' on line \(line)", text
    )
  }

  /// The words that say in it that there is nothing.
  var missingTexts: [String] {
    (1..<max(1, missingTable.count)).map { missingTable.text(of: Symbol(id: UInt32($0))) }
  }
}

extension Span<UInt8> {
  fileprivate func isDigit(_ place: Int) -> Bool { self[place] &- UInt8(ascii: "0") <= 9 }

  /// Whether a cell is a text that a spreadsheet would take for no number: `="001000"` or `'001000`.
  fileprivate var isGuarded: Bool {
    guard count > 1 else { return false }
    if self[0] == UInt8(ascii: "'") { return self[count - 1] != UInt8(ascii: "'") }
    return count > 3 && self[0] == UInt8(ascii: "=") && self[1] == UInt8(ascii: "\"")
      && self[count - 1] == UInt8(ascii: "\"")
  }
}
