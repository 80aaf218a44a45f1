import Foundation

/// Where a run of attain spends its time, by perf's samples.
struct Profile {
  private let program: [String]
  private let folder: String

  init(_ program: [String], folder: String) {
    self.program = program
    self.folder = folder
  }

  /// One line: the share of libcsv's parser, or why that cannot be said.
  var line: String {
    let samples = "\(folder)/perf.data"
    let report = "\(folder)/perf.txt"
    let record = Command(["perf", "record", "-q", "-F", "2999", "-o", samples, "--"] + program)
    guard record.run() != nil else { return "profile: perf is not here, or not allowed" }
    let list = Command([
      "perf", "report", "-i", samples, "--stdio", "--no-children", "--sort", "symbol",
    ])
    guard list.run(output: report) != nil,
      let text = try? String(contentsOfFile: report, encoding: .utf8)
    else { return "profile: perf says nothing" }
    // It may stand there twice: a name of it for each library that has it.
    let shares = text.split(separator: "\n").filter { $0.contains(" csv_parse") }
      .compactMap { Double($0.split(separator: "%")[0].trimmingCharacters(in: .whitespaces)) }
    let share = Int(shares.reduce(0, +).rounded())
    return "profile: \(share) % of the samples of attain with one worker are in csv_parse"
  }
}
