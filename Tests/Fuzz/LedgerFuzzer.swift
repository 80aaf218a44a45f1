import CivilTime
import Glibc
import Ledger
import TestSupport

/// Bytes as changes to a sealed ledger, or as a ledger: told as damaged, or what was sealed is read.
///
/// An even first byte makes the rest changes, of four bytes each: three say where, the last what stands
/// there then. An odd one makes the rest the file.
enum LedgerFuzzer {
  private static let path = "/dev/shm/attain-fuzz-\(getpid()).sqlite"
  private static let sealed: [UInt8] = seal()
  private static let published = "\(read(sealed).map { "\($0)" } ?? "")"

  static func run(_ bytes: [UInt8]) -> Int32 {
    guard let first = bytes.first else { return 0 }
    precondition(!published.isEmpty)
    if first % 2 == 1 {
      _ = read(Array(bytes.dropFirst()))
      return 0
    }
    var changed = sealed
    var rest = bytes.dropFirst()
    while rest.count >= 4 {
      let change = rest.prefix(4).map { Int($0) }
      changed[(change[0] << 16 | change[1] << 8 | change[2]) % changed.count] = UInt8(change[3])
      rest = rest.dropFirst(4)
    }
    if let content = read(changed) { precondition(content == published, "a change is not told") }
    return 0
  }

  /// All that is told of a ledger which says of itself that it is whole.
  private static func read(_ bytes: [UInt8]) -> String? {
    try? WholeFile.write(bytes, to: path)
    defer { unsafe unlink(path) }
    do throws(LedgerProblem) {
      let ledger = try Ledger(at: path, project: SealedMonth.project) { FoldedHash() }
      try ledger.verify()
      var told = "\(try ledger.publishedMonths())"
      for seal in try ledger.seals() {
        told += "\(seal)"
        for file in try ledger.files(of: seal) {
          told += file
          try ledger.read(file, of: seal) { told += "\($0)" }
        }
      }
      return told
    } catch {
      return nil
    }
  }

  private static func seal() -> [UInt8] {
    var random = SeededGenerator(seed: 3)
    unsafe unlink(path)
    do {
      for number in 9...10 {
        let clocks = SealedMonth.clocks(6, by: &random)
        let month = Month(year: 2026, number: number)
        _ = try Ledger(at: path, project: SealedMonth.project) { FoldedHash() }.seal(
          SealedMonth.content(month, clocks), clocks: { clocks.forEach($0) },
          files: [PublishedFile(name: "report.json") { try $0(Array("{\(number)}".utf8)) }])
      }
      return try ByteFile.content(of: path, limit: 1 << 24)
    } catch {
      preconditionFailure("the ledger is not sealed: \(error)")
    }
  }
}
