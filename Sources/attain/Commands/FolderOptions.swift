import ArgumentParser

/// How a command shares the folder that it writes below.
struct FolderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How long to wait for another run that writes there (default: 5).", valueName: "seconds"))
  var wait: Int?

  func validate() throws {
    if let wait, !(0...3_600).contains(wait) {
      throw ValidationError("--wait is from 0 to 3600 seconds.")
    }
  }

  /// Takes the lock of a folder.
  func open(
    _ path: String, of project: Project, keep: Int? = nil
  ) throws(RunProblem) -> ReportsFolder {
    try ReportsFolder(path, of: project, keep: keep, wait: wait ?? 5)
  }
}

/// How many earlier runs of a month stay.
struct KeepOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep so many earlier runs of a month, in the folder 'earlier' (default: leave those there).",
      valueName: "runs"))
  var keep: Int?

  func validate() throws {
    if let keep, !(0...1_000).contains(keep) { throw ValidationError("--keep is from 0 to 1000.") }
  }
}
