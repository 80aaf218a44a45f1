import CivilTime
import Diagnostics
import ServiceModel

/// Looks for signs that an export was cut off before its end.
struct CutOffWatch {
  /// The dates of UTC on which tickets were created, as days since 1970.
  private(set) var days: Set<Int> = []
  private var lastDay = Int.min
  private(set) var warnings: [Diagnostic] = []
  private var gap = Gap()

  /// Where tools are known to end their exports: a page of the interface, the usual caps, and the rows
  /// of a sheet with and without its header.
  private static let caps = [10, 1_000, 10_000, 1_048_575, 1_048_576]

  mutating func add(_ ticket: borrowing Ticket) {
    gap.add(ticket.id)
    guard let created = ticket[.created].instant else { return }
    let day = LocalDateTime(secondsSince1970: created.secondsSince1970).date.daysSince1970
    if day != lastDay { days.insert(day) }
    lastDay = day
  }

  /// Ends a file of so many rows, the last of which stands on a line and may have too few cells.
  mutating func endFile(_ path: String, rows: Int, lastRow: (line: Int, isShort: Bool)?) {
    if Self.caps.contains(rows) {
      warn(path, 1, "it has exactly \(rows) rows, where tools cut exports off")
    }
    if let lastRow, lastRow.isShort {
      warn(path, lastRow.line, "its last row has too few cells, as if it had been cut off")
    }
    if let missing = gap.suspicious {
      warn(
        path, 1,
        "\(missing.count) ids in a row are missing between \(missing.from) and \(missing.to)")
    }
    gap = Gap()
  }

  private mutating func warn(_ path: String, _ line: Int, _ why: String) {
    warnings.append(
      Diagnostic(
        .warning, code: "cut-off-export", "the export may not be whole: \(why)",
        at: Location(file: path, line: line, column: 1),
        mend: "compare its number of rows with the tool's own count"))
  }

  /// The first of the month's last dates on which nothing was created, although something was on the
  /// same weekday of each of the four weeks before; nothing where there is none.
  func emptyEnd(of month: Month) -> LocalDate? {
    let last = (month + 1).firstDate.daysSince1970 - 1
    var found: LocalDate?
    for day in stride(from: last, to: last - 14, by: -1) {
      if days.contains(day) { break }
      if (1...4).allSatisfy({ days.contains(day - 7 * $0) }) {
        found = LocalDate(daysSince1970: day)
      }
    }
    return found
  }
}

/// The longest gap in ids that end in numbers and ascend.
private struct Gap {
  private var last: Int?
  private var count = 0
  private var longest = (from: 0, to: 0)
  private var skipped = 0
  private var isAscending = true

  mutating func add(_ id: [UInt8]) {
    count += 1
    guard isAscending, let number = Gap.number(of: id) else { return }
    if let last {
      guard number > last else {
        isAscending = false
        return
      }
      skipped += number - last - 1
      if number - last > longest.to - longest.from { longest = (last, number) }
    }
    last = number
  }

  /// Ids that otherwise follow one another closely do not leave out a hundredth at once.
  var suspicious: (from: Int, to: Int, count: Int)? {
    let missing = longest.to - longest.from - 1
    let others = skipped - missing
    guard isAscending, missing >= 20, missing * 100 >= count, others * 10 <= count else {
      return nil
    }
    return (longest.from, longest.to, missing)
  }

  private static func number(of id: [UInt8]) -> Int? {
    var number = 0
    var power = 1
    for byte in id.reversed() {
      let digit = byte &- UInt8(ascii: "0")
      if digit > 9 || power > 1_000_000_000_000 { break }
      number += Int(digit) * power
      power *= 10
    }
    return power == 1 ? nil : number
  }
}
