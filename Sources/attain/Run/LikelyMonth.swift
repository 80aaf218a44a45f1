import CivilTime
import Reading
import ServiceModel

/// A guess at the last month that the tickets cover, from both ends of each file.
///
/// Most exports are in the order of creation, or against it. Whoever counts the month that was guessed sees
/// all tickets, and knows then whether the guess was right.
struct LikelyMonth {
  private let context: TicketContext
  private let symbols: SymbolTable
  private let zone: Zone

  /// How much of the beginning is looked at, and of the end at least.
  private static let endSize = 64 << 10

  init(_ context: TicketContext, _ rulebook: Rulebook) {
    self.context = context
    symbols = rulebook.symbols
    zone = rulebook.zone
  }

  /// Nothing where a file does not show its end, as an archive does not.
  ///
  /// Cost: 128 KiB of each file, of large ones one byte in 128 and 1 MiB at most.
  func month(of paths: [String]) -> Month? {
    var last = LastMonth(zone: zone)
    for (number, path) in paths.enumerated() {
      guard look(at: path, number: number, &last) else { return nil }
    }
    return last.month
  }

  private func look(at path: String, number: Int, _ last: inout LastMonth) -> Bool {
    let place = StandardInput.place(of: path)
    // To open a pipe takes what comes through it.
    guard FileFacts(place)?.isFile == true, let file = try? ByteFile(path: place),
      let size = try? file.state().size
    else { return false }
    var head = file.bytes(at: 0, count: LikelyMonth.endSize)
    head.removeFirst(EncodingGuess.encoding(of: head, stated: nil).mark)
    let isWhole = size <= LikelyMonth.endSize
    guard let (columns, header) = header(in: head, isWhole: isWhole, path) else { return false }
    var pass = TicketPass(context, symbols: symbols)
    let decoder = pass.decoder(columns, file: number)
    // Few tickets outlast a month, and one of them says that it is over.
    let tailSize = max(LikelyMonth.endSize, min(size / 128, 1 << 20))
    let tail = file.bytes(at: max(0, size - tailSize), count: tailSize)
    for records in [head[header.end...], tail.drop { $0 != UInt8(ascii: "\n") }.dropFirst()] {
      var reader = CSVReader(delimiter: header.delimiter)
      reader.select(columns: decoder.selectedColumns, of: decoder.columnCount)
      // What the ends were cut in is no record, and says nothing.
      try? reader.read(Array(records).span) { pass.take($0, by: decoder, of: path, into: &last) }
      try? reader.finish { pass.take($0, by: decoder, of: path, into: &last) }
    }
    return true
  }

  private func header(
    in head: [UInt8], isWhole: Bool, _ path: String
  ) -> (columns: TicketColumns, header: HeaderSearch.Candidate)? {
    var hunt = HeaderHunt()
    let found = hunt.find(in: head, isWhole: isWhole, path: path, context.definition.form) {
      TicketColumns.find(context.definition, in: $0, at: $1)
    }
    guard case .header(let header, let columns) = found else { return nil }
    return (columns, header)
  }
}
