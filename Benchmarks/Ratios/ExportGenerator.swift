import Foundation

/// Writes an export of a seed: sixteen columns, some 220 bytes a row, and about one row in a hundred
/// with something that cannot be used.
struct ExportGenerator {
  private static let header =
    "ticket_id,type,priority,customer,service,category,assignment_group,supplier,status,created_at,"
    + "first_response_at,resolved_at,closed_at,on_hold_seconds,reopened_count,summary\n"
  private static let first: Int64 = 1_704_067_200
  private static let last: Int64 = 1_767_225_600
  private static let words = [
    "user", "cannot", "login", "after", "update", "printer", "offline", "in", "building", "request",
    "access", "shared", "drive", "slow", "vpn", "certificate", "expired", "password", "backup",
    "job", "failed", "disk", "full", "server", "error", "invoice", "café", "Zürich", "日本",
  ]
  private static let types = ["incident", "incident", "request", "change", "problem"]
  private static let categories = ["network", "hardware", "software", "access", "email", "backup"]
  private static let statuses = ["closed", "closed", "closed", "resolved", "in_progress", "new"]

  private var random: SeededNumbers
  private var text = ""

  init(seed: UInt64) { random = SeededNumbers(seed: seed) }

  /// Writes so many rows to a new file.
  mutating func write(_ rows: Int, to url: URL) throws {
    try Data(Self.header.utf8).write(to: url)
    let file = try FileHandle(forWritingTo: url)
    try file.seekToEnd()
    for number in 0..<rows {
      addRow(number, of: rows)
      if number % 4_096 == 4_095 || number == rows - 1 {
        try file.write(contentsOf: Data(text.utf8))
        text.removeAll(keepingCapacity: true)
      }
    }
    try file.close()
  }

  private mutating func addRow(_ number: Int, of rows: Int) {
    let created = Self.first + (Self.last - Self.first) * Int64(number) / Int64(rows)
    let priority = [3, 3, 3, 3, 3, 2, 4, 4, 4, random.below(2) + 1][random.below(10)]
    let scale = [3_600, 7_200, 14_400, 28_800][priority - 1]
    let responded = created + 20 + skewed(scale)
    let resolved = max(responded + 60, created + skewed(scale * 5))
    let status = Self.statuses[random.below(6)]
    let isOpen = status == "new" || status == "in_progress"
    let zone = random.below(20)
    let fault = random.below(1_000)
    text += "INC\(String(100_000_000 + number).dropFirst()),\(Self.types[random.below(5)]),"
    text += "\(fault == 0 ? "P5" : fault == 1 ? "" : "P\(priority)"),\(customer()),"
    text += "Service \(random.below(40)),\(Self.categories[random.below(6)]),"
    text +=
      "GROUP-\(random.below(60)),\(random.below(15) == 0 ? "" : "Supplier \(random.below(14))"),"
    text += "\(status),\(fault < 6 && fault > 1 ? "N/A" : stamp(created, zone)),"
    text += "\(fault == 6 ? "unknown" : status == "new" ? "" : stamp(responded, zone)),"
    text += "\(isOpen ? "" : stamp(resolved, zone)),"
    text += "\(status == "closed" ? stamp(resolved + Int64(random.below(432_000)), zone) : ""),"
    text +=
      "\(random.below(4) == 0 ? "\(60 + random.below(90_000))" : ""),\(random.below(15) / 13),"
    addSummary()
  }

  /// Mostly far below the scale, at times far beyond it.
  private mutating func skewed(_ scale: Int) -> Int64 {
    let parts = (0..<3).reduce(1.0) { product, _ in
      product * Double(random.below(1_000) + 1) / 1_000
    }
    return Int64(Double(scale) * 4 * parts)
  }

  private mutating func customer() -> String {
    let number = min(random.below(200), random.below(200))
    return number % 23 == 0 ? "\"Customer \(number), Søn\"" : "Customer \(number)"
  }

  /// In UTC, an hour or five and a half before it.
  private func stamp(_ seconds: Int64, _ zone: Int) -> String {
    let (offset, suffix): (Int64, String) =
      zone < 12 ? (0, "Z") : zone < 19 ? (3_600, "+01:00") : (19_800, "+05:30")
    return isoTimestamp(seconds, offset: offset, suffix: suffix)
  }

  private mutating func addSummary() {
    let words = (0..<8).map { _ in Self.words[random.below(Self.words.count)] }
    let kind = random.below(100)
    let end =
      kind < 25
      ? ", \(words[6]) ref \(random.below(1 << 30))"
      : kind < 33
        ? " \"\"\(words[6])\"\" said \(words[7])"
        : kind < 38 ? "\n\(words[6]), \(words[7])\nhost srv\(random.below(5_000))" : " \(words[6])"
    text += "\"\(words[..<6].joined(separator: " "))\(end)\"\n"
  }
}

/// An instant as ISO 8601 writes it at an offset from UTC.
func isoTimestamp(_ seconds: Int64, offset: Int64, suffix: String) -> String {
  let time = seconds + offset
  let date = CivilDate(day: time / 86_400)
  func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(date.year)-\(two(date.month))-\(two(date.day))T\(two(time / 3_600 % 24)):"
    + "\(two(time / 60 % 60)):\(two(time % 60))\(suffix)"
}

/// Numbers that are the same in every run: SplitMix64 (Steele, Lea, Flood, 2014).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 on below a bound.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

/// A date from the days since 1970, which are not negative here.
///
/// Source: Howard Hinnant, "chrono-compatible low-level date algorithms".
struct CivilDate {
  let year: Int64
  let month: Int64
  let day: Int64

  init(day count: Int64) {
    let shifted = count + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let place = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * place + 2) / 5 + 1
    month = place < 10 ? place + 3 : place - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
