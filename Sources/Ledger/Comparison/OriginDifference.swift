/// What of a month's origins is not as it was when the month was sealed.
struct OriginDifference {
  let published: Origins
  let known: Origins

  /// Whether the row of a ticket in a file, or its history, may be another than it was.
  func mayHaveChanged(in file: String) -> Bool {
    let before = published.files("tickets")[file]
    return before == nil || before != known.files("tickets")[file] || hasOtherHistory
  }

  var hasOtherHistory: Bool { published.files("history") != known.files("history") }
  var hasOtherTables: Bool { published.files("table") != known.files("table") }

  /// The agreement's file that is another; nothing where none is.
  func agreement(_ name: String) -> String? {
    Self.first(published.agreement(name), known.agreement(name))
  }

  /// The calendar's file or feed that is another.
  func calendar(_ name: String) -> String? {
    Self.first(published.calendar(name), known.calendar(name))
  }

  /// The zone whose file is another, with the versions.
  func zone(of calendar: String) -> String? {
    Self.first(published.zones(of: calendar), known.zones(of: calendar)).map {
      "\($0), zone data \(published.zoneVersion) then, \(known.zoneVersion) now"
    }
  }

  var tool: String? {
    published.toolVersion == known.toolVersion
      ? nil : "attain \(published.toolVersion) then, \(known.toolVersion) now"
  }

  var project: String? {
    Self.first(published.projectFiles, known.projectFiles)
  }

  var asOf: String? {
    published.asOf == known.asOf ? nil : "as of \(published.asOf) then, \(known.asOf) now"
  }

  /// The first path by its bytes whose hashes are not the same.
  private static func first(_ before: [String: String], _ now: [String: String]) -> String? {
    Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }
      .min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
