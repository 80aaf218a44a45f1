import Foundation

/// All programs that can be run here on one export.
struct Field {
  private let options: Options
  private let export: String
  private let output: String
  private(set) var contestants: [Contestant] = []
  /// What could not be run, and why.
  private(set) var absent: [String] = []

  init(_ options: Options, _ place: Workplace) {
    self.options = options
    export = place.export
    output = place.output
    for threads in [1, 2] {
      add(
        Contestant.attain, threads,
        [
          options.attain, "report", "--project", place.project, "--quiet", "--output", output,
          "--workers", "\(threads)",
        ])
    }
    for threads in [1, 2] {
      add(
        "libcsv alone", threads,
        [options.floor, export, "\(threads)"] + (place.history.map { [$0] } ?? []))
    }
    // The others do the job without a history.
    if place.history != nil { return }
    addLimit()
    addPeer("DuckDB", module: "duckdb", script: "duck.py")
    addPeer("Polars", module: "polars", script: "pol.py")
  }

  private mutating func add(_ name: String, _ threads: Int, _ arguments: [String]) {
    contestants.append(Contestant(name, threads: threads, arguments))
  }

  /// C over libcsv that does the same job and nothing else.
  private mutating func addLimit() {
    let source = "\(options.others)/limit/job.c"
    let program = "\(options.data)/limit"
    guard FileManager.default.isReadableFile(atPath: source) else {
      return absent.append("the job in C: no \(source)")
    }
    let compiler = Command([
      "cc", "-O3", "-march=native", "-w", "-o", program, source, "-lcsv", "-lpthread",
    ])
    guard compiler.run() != nil else { return absent.append("the job in C: it does not compile") }
    for threads in [1, 2] {
      add(
        "the job in C", threads,
        [program, export, output, "\(threads)", "\(options.others)/holidays.txt"])
    }
  }

  private mutating func addPeer(_ name: String, module: String, script: String) {
    let path = "\(options.others)/peers/\(script)"
    guard FileManager.default.isReadableFile(atPath: path) else {
      return absent.append("\(name): no \(path)")
    }
    guard Command([options.python, "-c", "import \(module)"]).run() != nil else {
      return absent.append("\(name): \(options.python) has no module \(module)")
    }
    add(name, 2, [options.python, path, export, output, "2"])
  }

  /// Runs all in turn, round by round, so that what else the machine does meets all of them; those that
  /// fail are taken out.
  mutating func run(rounds: Int, beforeEach: () -> Void) {
    for _ in 0..<rounds {
      for index in contestants.indices.reversed() {
        beforeEach()
        if !contestants[index].run() {
          absent.append("\(contestants[index].name): it failed")
          contestants.remove(at: index)
        }
      }
    }
  }
}
