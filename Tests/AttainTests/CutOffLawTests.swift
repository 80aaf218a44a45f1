import CivilTime
import Compliance
import Diagnostics
import ServiceModel
import TestSupport
import Testing

@testable import attain

/// What says that an export was cut off is said of the file, however it is read.
struct CutOffLawTests {
  /// What reading tickets with these ids from some line on tells; those below zero stand in rejected rows.
  private func piece(_ ids: ArraySlice<Int>, file: Int, line: Int) -> PieceLog {
    var log = PieceLog(keepingPrints: 0)
    for (number, id) in ids.enumerated() {
      if id < 0 {
        log.addRejected()
        continue
      }
      var ticket = Ticket(fieldCount: 1)
      ticket.id = Array("T\(id)".utf8)
      ticket.place = TicketPlace(file: file, line: line + number)
      log.add(ticket)
    }
    log.rows = ids.count
    log.lastLine = line + ids.count - 1
    return log
  }

  /// The warnings about files with these ids, each read in pieces that end where `isEnd` says so.
  private func warnings(_ files: [[Int]], isEnd: () -> Bool) -> [String] {
    var log = ReadingLog(keepingPrints: 0)
    for (file, ids) in files.enumerated() {
      var start = 0
      for place in ids.indices where place + 1 == ids.count || isEnd() {
        log.append(piece(ids[start...place], file: file, line: start + 2))
        start = place + 1
      }
      log.endFile("\(file).csv", number: file)
    }
    return log.cutOff.warnings.map { "\($0.location?.line ?? 0) \($0.message)" }
  }

  /// Ids that ascend by one, but for a gap, rows that are rejected and, here and there, one that goes back.
  private func ids(_ random: inout SeededGenerator) -> [Int] {
    let count = Int.random(in: 1...120, using: &random)
    let gap = Int.random(in: 0..<200, using: &random)
    let back = Int.random(in: 0..<200, using: &random)
    var id = Int.random(in: 95...100_000, using: &random)
    let rejected = Int.random(in: 0..<200, using: &random)
    let end = rejected + Int.random(in: 0...60, using: &random)
    return (0..<count).map { place in
      id += place == gap ? Int.random(in: 20...300, using: &random) : 1
      if place == back { id -= Int.random(in: 1...50, using: &random) }
      return (rejected..<end).contains(place) ? -id : id
    }
  }

  @Test func `ids of rejected rows are not missing`() {
    let rejected = (1_000..<1_200).map { (1_050..<1_090).contains($0) ? -$0 : $0 }
    #expect(warnings([rejected]) { false }.isEmpty)
    let absent = (1_000..<1_200).filter { !(1_050..<1_090).contains($0) }
    #expect(
      warnings([absent]) { false } == [
        "52 the export may not be whole: 40 ids in a row are missing before this line"
      ])
  }

  @Test func `ids that another file may hold are not missing`() {
    let gone = 1_050..<1_090
    let absent = (1_000..<1_200).filter { !gone.contains($0) }
    let told = ["52 the export may not be whole: 40 ids in a row are missing before this line"]
    func said(_ other: Range<Int>) -> [[String]] {
      [[absent, Array(other)], [Array(other), absent]].map { warnings($0) { false } }
    }
    for other in [gone, 1_060..<1_071, 900..<1_051, 1_089..<1_300] {
      #expect(said(other) == [[], []], "\(other)")
    }
    for other in [900..<1_050, 1_090..<1_300] { #expect(said(other) == [told, told], "\(other)") }
    // A ticket of before that was exported once more.
    #expect(warnings([absent, [1_020] + Array(1_200..<1_400)]) { false } == told)
  }

  @Test func `a month's last days are quiet, and not missing, where the same file goes on`() {
    let month = Month(year: 2025, number: 12)
    let first = LocalDate(year: 2025, month: 11, day: 1)?.daysSince1970 ?? 0
    let (before, after) = (Set(first..<first + 53), Set(first + 62..<first + 65))
    func end(_ files: [Set<Int>]) -> CutOffWatch.EmptyEnd? {
      var watch = CutOffWatch()
      for days in files {
        watch.append(CutOffWatch(days: days, gap: IDGap()), from: nil, behind: 0)
        watch.endFile("export.csv", rows: days.count, lastRow: nil, ids: RepeatWatch(limit: 0))
      }
      return watch.emptyEnd(of: month, asOf: month.interval(in: .utc).end + .hours(240))
    }
    #expect(end([before])?.date == LocalDate(year: 2025, month: 12, day: 24))
    #expect(end([before, after])?.date == LocalDate(year: 2025, month: 12, day: 24))
    #expect(end([before.union(after)]) == nil)
    // One that has nothing of the last days says nothing of them.
    #expect(end([before, [first, first + 62]]) != nil)
  }

  @Test func `ids of rows that a later export repeats are not missing`() throws {
    let folder = try TemporaryFolder()
    func rows(_ ids: [Int]) -> String {
      ids.reduce("id,created,responded,resolved,priority,status,type,hold\n") {
        $0 + "\($1),2026-10-01T09:00:00Z,,2026-10-01T10:00:00Z,P1,Closed,incident,\n"
      }
    }
    var project = SmallProject()
    project.project = project.project.replacing("files: tickets.csv", with: "files: '*.csv'")
    for (path, text) in [
      ("attain.yaml", project.project), ("agreements/small.yaml", project.agreement),
      ("calendars/office.yaml", project.calendar), ("a.csv", rows(Array(101...193))),
      ("b.csv", rows(Array(120...149) + Array(194...276))),
    ] { try folder.write(path, text) }
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--quiet", "--fail-on", "cut-off"], in: folder.url)
    #expect(!run.messages.contains("sign"), "\(run.messages)")
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(check.status == 0 && !check.messages.contains("ids in a row"), "\(check.messages)")
    #expect(check.output.contains("30 repeated"), "\(check.output)")
  }

  @Test func `a silence is odd where it is more than twice the longest of half a year`() {
    var random = SeededGenerator(seed: 17)
    let month = Month(year: 2026, number: 10)
    let end = month.next.firstDate.daysSince1970 - 1
    var told = 0
    for _ in 0..<600 {
      // So far apart that no weekday has something in four weeks on end.
      let way = Int.random(in: 10...20, using: &random)
      let last = end - Int.random(in: 0...70, using: &random)
      let days = Set(
        (0..<Int.random(in: 5...30, using: &random)).map {
          last - $0 * way - Int.random(in: 0...2, using: &random)
        })
      let newest = days.max() ?? 0
      let near = days.filter { $0 >= newest - 183 }
      let ways = near.subtracting([newest]).map { day in
        (1...).first { near.contains(day + $0) } ?? 0
      }
      let longest = ways.max() ?? 0
      let found = CutOffWatch(days: days, gap: IDGap())
        .emptyEnd(of: month, asOf: month.interval(in: .utc).end + .hours(24))
      let isOdd = near.count > 10 && end - newest > 2 * longest
      #expect((found != nil) == isOdd, "\(days.sorted())")
      #expect(
        found?.silence.map { $0.days == end - newest && $0.longestBefore == longest } != false)
      told += isOdd ? 1 : 0
    }
    #expect(told > 50)
  }

  @Test func `no cut of a file changes what is said of missing ids`() {
    var random = SeededGenerator(seed: 31)
    var saidCount = 0
    for _ in 0..<400 {
      let files = (0..<Int.random(in: 1...3, using: &random)).map { _ in ids(&random) }
      let whole = warnings(files) { false }
      if whole.contains(where: { $0.contains("ids in a row are missing") }) { saidCount += 1 }
      for share in [0.02, 0.3, 1] {
        let cut = warnings(files) { Double.random(in: 0...1, using: &random) < share }
        #expect(cut == whole, "\(files)")
      }
    }
    #expect(saidCount > 50)
  }
}
