import Compliance
import Diagnostics
import Reporting
import ServiceModel

/// Looks for tickets that stand in several partials, by the fingerprints of their ids.
///
/// They are put aside by part, so that only one in `Parts.count` of them is in memory at a time.
final class SharedTickets {
  private let space = PartSpace(.usual, limit: PartSpace.memoryLimit)
  private var gathered = PartedBytes(.usual)

  /// A row of a ticket.
  private struct Entry: BitwiseCopyable {
    let print: UInt64
    let line: Int64
    /// Its place among the files of all partials.
    let file: UInt32
    let partial: UInt32
  }

  /// How many tickets stand in several partials, and two rows of the first of them.
  struct Found {
    var count: Int
    let place: TicketPlace
    let other: TicketPlace
  }

  /// Adds a block of fingerprints of one file; `places` are those of the partial's files among all.
  func add(from reader: inout ByteReader, _ places: [Int], partial: Int) {
    let file = reader.place(below: places.count)
    var line: Int64 = 0
    while !reader.isAtEnd {
      let print = reader.word()
      line &+= reader.signed()
      if !(1..<1 << 46).contains(line) { reader.fail() }
      if reader.isDamaged { return }
      gathered.append(
        Entry(
          print: print, line: line, file: UInt32(places[file]), partial: UInt32(partial)),
        to: space.parts.part(ofPrint: print))
    }
    if gathered.count > ByteFile.exportPieceSize { endPartial() }
  }

  /// Puts aside what was added.
  func endPartial() { space.append(gathered.take()) }

  /// What stands in several partials; nothing where no ticket does.
  func found() throws(FileProblem) -> Found? {
    try space.finish()
    var found: Found?
    for part in 0..<space.parts.count {
      var entries: [Entry] = []
      var reader = PartedReader(try space.content(of: part))
      PartChunk.each(in: &reader) { reader, _, end in
        while reader.position < end { entries.append(reader.next(Entry.self)) }
      }
      SharedTickets.look(at: &entries, &found)
    }
    return found
  }

  private static func look(at entries: inout [Entry], _ found: inout Found?) {
    entries.sort { ($0.print, $0.file, $0.line) < ($1.print, $1.file, $1.line) }
    var rest = entries[...]
    while let first = rest.first {
      let same = rest.prefix { $0.print == first.print }
      rest = rest[same.endIndex...]
      guard let other = same.first(where: { $0.partial != first.partial }) else { continue }
      let count = (found?.count ?? 0) + 1
      if let known = found, known.place.isBefore(place(first)) {
        found?.count = count
      } else {
        found = Found(count: count, place: place(first), other: place(other))
      }
    }
  }

  private static func place(_ entry: Entry) -> TicketPlace {
    TicketPlace(file: Int(entry.file), line: Int(entry.line))
  }
}

extension TicketPlace {
  fileprivate func isBefore(_ other: TicketPlace) -> Bool {
    (file, line) < (other.file, other.line)
  }
}

extension SharedTickets.Found {
  /// At the first such row, with its line where the export lies below the project.
  func diagnostics(_ files: MergedFiles, _ project: Project) -> [Diagnostic] {
    let (one, two) = (files.tickets[place.file].path, files.tickets[other.file].path)
    let path = Folder.path(project.folder, one)
    let encoding = project.catalogue.project.tickets.form.encoding?.value
    let others = count > 1 ? "; \(count) tickets do" : ""
    let diagnostic = Diagnostic(
      .error, code: "shared-ticket",
      "the ticket on line \(place.line) of '\(one)' stands again in '\(two)' on line \(other.line),"
        + " which is in another partial\(others)",
      at: Location(file: path, line: place.line, column: 1),
      expected: "all rows of a ticket in one partial: only who reads both can tell which counts",
      mend:
        "write one partial of both files: attain report --partial …"
        + [one, two].map { " --input \(ShellWord.quoted($0))" }.joined())
    return Folder.exists(path)
      ? ExportLines.excerpted([diagnostic], from: path, encoding) : [diagnostic]
  }
}
