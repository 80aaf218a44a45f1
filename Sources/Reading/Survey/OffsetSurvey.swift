import CivilTime
import ServiceModel

/// Compares the stamps of the same tickets in several files, by the clock that each file shows: files
/// that differ by whole hours throughout were written in different zones.
package struct OffsetSurvey: Sendable {
  /// The stamps of a ticket, in seconds of its file's clock.
  private struct Seen {
    let file: Int
    let created: Int64?
    let all: [Int64]
  }

  /// Two files of tickets, the earlier one first.
  private struct Pair: Hashable {
    let earlier: Int
    let later: Int
  }

  /// By the fingerprint of the id.
  private var tickets: [UInt64: Seen] = [:]
  private var pairs: [Pair: StampOffsets] = [:]
  /// By the history's file.
  private var changes: [Int: (offsets: StampOffsets, tickets: Set<UInt64>)] = [:]
  private let id: Int?
  private let created: Int?
  private let places: [Int]
  private let forms: DateForms

  /// No more tickets are kept.
  private static let mostTickets = 300_000

  /// The forms are those of the tickets.
  package init(_ guess: RoleGuess, _ forms: DateForms) {
    places = guess.timePlaces
    self.forms = forms
    id = guess.columns[.id]
    created = guess.columns[.moment(.created)]
  }

  /// Looks at a row of tickets.
  package mutating func add(_ record: borrowing CSVRecord, file: Int) {
    guard let id else { return }
    let key = record.cell(id).trimmed.ticketID.mixed
    var start: Int64?
    var all: [Int64] = []
    for place in places {
      guard let seconds = forms.seconds(record.cell(place).trimmed) else { continue }
      if place == created { start = seconds }
      all.append(seconds)
    }
    guard let seen = tickets[key] else {
      if tickets.count < OffsetSurvey.mostTickets {
        tickets[key] = Seen(file: file, created: start, all: all)
      }
      return
    }
    guard seen.file != file, let start, let other = seen.created else { return }
    let pair = Pair(earlier: seen.file, later: file)
    pairs[pair, default: StampOffsets()].compared += 1
    pairs[pair, default: StampOffsets()].add(start - other)
  }

  /// Looks at a row of a history: the cells of the ticket's id and of the time of a change.
  package mutating func add(
    change cell: Span<UInt8>, of id: Span<UInt8>, _ forms: DateForms, file: Int
  ) {
    let key = id.trimmed.ticketID.mixed
    guard let seconds = forms.seconds(cell.trimmed), let seen = tickets[key] else { return }
    var (offsets, known) = changes.removeValue(forKey: file) ?? (StampOffsets(), [])
    if known.insert(key).inserted { offsets.compared += 1 }
    for stamp in Set(seen.all) { offsets.add(seconds - stamp) }
    changes[file] = (offsets, known)
  }

  /// What was found, the files by their numbers.
  package var found: [FileOffset] {
    let tickets = pairs.compactMap { pair, offsets in
      offsets.constant.map {
        FileOffset(file: pair.later, other: pair.earlier, seconds: $0, tickets: offsets.compared)
      }
    }
    let histories = changes.compactMap { file, found in
      found.offsets.constant.map {
        FileOffset(file: file, other: nil, seconds: $0, tickets: found.offsets.compared)
      }
    }
    return tickets.sorted { ($0.file, $0.other ?? 0) < ($1.file, $1.other ?? 0) }
      + histories.sorted { $0.file < $1.file }
  }
}

/// A file whose clock differs from that of another one.
package struct FileOffset: Hashable, Sendable {
  package let file: Int
  /// The other file of tickets; none for a history, which is compared with all of them.
  package let other: Int?
  /// How far the file's clock is ahead: one offset, or those of two seasons, ascending.
  package let seconds: [Int64]
  /// How many tickets both have.
  package let tickets: Int
}

extension DateForms {
  /// The cell's local time as seconds; nothing where it is written in no form.
  fileprivate func seconds(_ cell: Span<UInt8>) -> Int64? {
    guard let local = local(cell) else { return nil }
    return Int64(local.date.daysSince1970) * 86_400 + Int64(local.secondsSinceMidnight)
  }
}
