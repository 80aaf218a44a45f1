import Reporting

/// How far a way through some files is, in one line.
struct ProgressLine {
  /// What is being done, such as `reading tickets`.
  let title: String
  /// The size of all files, as they lie on disk.
  let total: Int
  private(set) var bytes = 0
  private(set) var rows = 0

  init(_ title: String, total: Int) {
    self.title = title
    self.total = total
  }

  mutating func add(bytes: Int, rows: Int) {
    self.bytes += bytes
    self.rows += rows
  }

  /// The line as it is after some milliseconds, in at most so many columns.
  ///
  /// Rate and time left are told once there was a second to tell them by.
  func text(after milliseconds: Int, columns: Int) -> String {
    var text = "\(title): \(megabytes(bytes)) of \(megabytes(total)) MB"
    if rows > 0 { text += ", \(counted(rows, "row"))" }
    if milliseconds >= 1_000, bytes > 0 {
      text += ", \(megabytes(bytes * 1_000 / milliseconds)) MB/s"
      let left = max(0, total - bytes) / max(1, bytes / milliseconds) / 1_000
      text += ", \(duration(left)) left"
    }
    return String(text.prefix(columns))
  }

  private func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000).\(bytes / 100_000 % 10)" }

  private func duration(_ seconds: Int) -> String {
    seconds < 120 ? "\(seconds) s" : "\(seconds / 60) min"
  }
}
