import CivilTime
import ServiceModel

extension OutputSpan<UInt8> {
  /// Adds bytes for which there is room.
  @inline(__always)
  mutating func append(_ text: Span<UInt8>) {
    for index in text.indices { append(text[index]) }
  }

  @inline(__always)
  mutating func append(_ digits: Digits) {
    for place in digits.first..<Digits.most { append(digits.bytes[place]) }
  }
}

/// A whole number in decimal digits, filled up with zeros to a width.
struct Digits {
  /// The last of them are the number, from `first` on.
  private(set) var bytes = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
  private(set) var first: Int

  /// How many bytes a number takes at most, its sign included.
  static let most = 20

  @inline(__always)
  init(_ number: Int, width: Int = 1) {
    first = Digits.most
    var rest = number.magnitude
    repeat {
      first -= 1
      bytes[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    first = min(first, Digits.most - width)
    if number < 0 {
      first -= 1
      bytes[first] = UInt8(ascii: "-")
    }
  }
}

/// Writes instants as `2026-10-23T15:55:00Z`, in one buffer that is used again.
struct InstantText {
  private(set) var bytes: InlineArray<20, UInt8>
  private var day: LocalDate?

  /// How many bytes an instant takes.
  static let size = 20

  init() {
    bytes = InlineArray(repeating: UInt8(ascii: "0"))
    for place in [4, 7] { bytes[place] = UInt8(ascii: "-") }
    bytes[10] = UInt8(ascii: "T")
    for place in [13, 16] { bytes[place] = UInt8(ascii: ":") }
    bytes[19] = UInt8(ascii: "Z")
  }

  /// Makes `bytes` those of an instant of the years 0 to 9999.
  mutating func set(_ instant: Instant) {
    let local = LocalDateTime(secondsSince1970: instant.secondsSince1970)
    if local.date != day { set(local.date) }
    let seconds = local.secondsSinceMidnight
    setTwo(11, seconds / 3600)
    setTwo(14, seconds / 60 % 60)
    setTwo(17, seconds % 60)
  }

  private mutating func set(_ date: LocalDate) {
    let parts = date.parts
    setTwo(0, parts.year / 100 % 100)
    setTwo(2, parts.year % 100)
    setTwo(5, parts.month)
    setTwo(8, parts.day)
    day = date
  }

  @inline(__always)
  private mutating func setTwo(_ place: Int, _ number: Int) {
    bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
    bytes[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
  }
}

/// The texts of symbols as they stand in cells, one behind the other.
struct RenderedTexts {
  private var bytes: [UInt8] = []
  /// Where the text of each symbol ends.
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// Adds the text of the next symbol.
  mutating func append(_ text: [UInt8]) {
    bytes += text
    ends.append(bytes.count)
  }

  /// Writes the texts of symbols, with commas between them.
  func write(_ symbols: Span<Symbol>, to output: inout [UInt8]) {
    // A closure that takes arrays owns them, one that takes spans does not.
    let (texts, ends) = (bytes.span, ends.span)
    func range(_ place: Int) -> Range<Int> {
      let id = Int(symbols[place].id)
      return (id == 0 ? 0 : ends[id - 1])..<ends[id]
    }
    let size = symbols.indices.reduce(symbols.count) { $0 + range($1).count }
    output.append(addingCapacity: size) { output in
      for place in symbols.indices {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        output.append(texts.extracting(range(place)))
      }
    }
  }
}
