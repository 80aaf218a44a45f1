import CivilTime
import Reporting

/// What stands on the machine, whatever the project.
extension Doctor {
  var program: Finding { Finding(.ok, "program", "attain \(Version.current), \(Version.compiler)") }

  var libraries: Finding {
    Finding(
      .ok, "libraries",
      Libraries.versions.map { "\($0.name) \($0.version)" }.joined(separator: ", "))
  }

  var calendars: Finding { shipped("calendars", ShippedFiles.calendars) }

  var profiles: Finding { shipped("profiles", ShippedFiles.profiles) }

  private func shipped(_ subject: String, _ files: ShippedFiles) -> Finding {
    if !files.names.isEmpty {
      return Finding(.ok, subject, counted(files.names.count, "shipped one"))
    }
    return Finding(
      .problem, subject, "the shipped ones are not found",
      mend: "install them in share/attain/\(subject), beside the folder of the program")
  }

  /// A release is old where half of the year behind it is over; there is one at least every year.
  var zones: Finding {
    let database = ZoneDatabase.system
    guard (try? database.zone(named: "Europe/London")) != nil else {
      return Finding(
        .problem, "zone data", "there is none in \(database.directory)", mend: "install tzdata")
    }
    guard let version = database.version, let year = Int(version.prefix(4)) else {
      return Finding(
        .warning, "zone data", "\(database.directory) does not state its version",
        mend: "install tzdata, whose tzdata.zi states it")
    }
    let text = "\(version) in \(database.directory)"
    guard let end = LocalDate(year: year + 1, month: 1, day: 1), today < end + Doctor.halfYear
    else {
      return Finding(
        .warning, "zone data", "\(text) is old: changes of clocks decided since are missing",
        mend: "update tzdata")
    }
    return Finding(.ok, "zone data", text)
  }

  private static let halfYear = 183

  var scratch: Finding {
    let folder = ScratchFile.folder
    if !Doctor.mayWrite(in: folder) {
      return Finding(
        .problem, "scratch",
        FileFacts.isReadOnly(folder)
          ? "\(folder) lies on a file system that may not be written"
          : "\(folder) may not be written: \(FileFacts.permissions(of: folder))",
        mend: "name another folder in TMPDIR")
    }
    let free = FileFacts.freeBytes(in: folder).map { "\(Doctor.size($0)) free" }
    return Finding(.ok, "scratch", "\(folder), \(free ?? "how much is free is unknown")")
  }

  /// What a run needs beside, whatever the size of the exports.
  private static let wantedMemory = 256 << 20

  var memory: Finding {
    guard let limit = Machine.memoryLimit else { return Finding(.ok, "memory", "no limit is set") }
    if limit >= Doctor.wantedMemory {
      return Finding(.ok, "memory", "limited to \(Doctor.size(limit))")
    }
    return Finding(
      .warning, "memory", "limited to \(Doctor.size(limit)), which is little",
      mend: "allow \(Doctor.size(Doctor.wantedMemory)), or run with --workers 1")
  }

  /// Bytes for people, cut off.
  static func size(_ bytes: Int) -> String {
    bytes >= 1 << 30 ? "\(bytes >> 30) GiB" : bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) B"
  }
}
