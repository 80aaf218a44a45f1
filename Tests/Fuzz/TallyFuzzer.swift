import Compliance
import ServiceModel

/// Bytes as the tally of a partial: told as damaged, or what adds up and is the same once it is written and read again.
enum TallyFuzzer {
  private static let rulebook = SmallProject.rulebook(SmallProject.files)

  static func run(_ bytes: [UInt8]) -> Int32 {
    guard let rulebook else { preconditionFailure("the project does not resolve") }
    var symbols = rulebook.symbols
    let known = ["Closed", "Open", "P1", "P2"].map { symbols.symbol(for: Array($0.utf8).span) }
    guard let tally = read(bytes, rulebook, known) else { return 0 }
    var merged = Tally(timetableCount: rulebook.timetables.count)
    for _ in 0..<2 { merged.merge(tally) { $0 } }
    for key in merged.keys {
      let counts = merged[key]
      for attainment in [counts.attainment, counts.rawAttainment, counts.best, counts.worst] {
        precondition(attainment.met <= attainment.measured, "a part is more than its whole")
      }
    }
    _ = merged.books
    let written = write(tally, symbols)
    // The list of the symbols in use is another one than that of all.
    let list = SymbolList(tally.symbols, of: symbols)
    let own = list.texts.map { symbols.symbol(for: $0.span) }
    guard let again = read(written, rulebook, own) else {
      preconditionFailure("what is written cannot be read")
    }
    precondition(write(again, symbols) == written, "what is read is not what was written")
    return 0
  }

  private static func read(
    _ bytes: [UInt8], _ rulebook: Rulebook, _ symbols: [Symbol]
  ) -> Tally? {
    var reader = ByteReader(bytes, readers: 2)
    let tally = Tally(from: &reader, TallyPlaces(rulebook, symbols: symbols, files: [0]))
    return reader.isDamaged || !reader.isAtEnd ? nil : tally
  }

  private static func write(_ tally: Tally, _ symbols: SymbolTable) -> [UInt8] {
    var writer = ByteWriter()
    tally.write(to: &writer, SymbolList(tally.symbols, of: symbols))
    return writer.bytes
  }
}
