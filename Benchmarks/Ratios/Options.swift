/// What is measured, and with what.
struct Options {
  var rows = 1_000_000
  var rounds = 5
  /// Where exports and what the programs write are kept.
  var data = ".build-bench/data"
  /// The built program.
  var attain = ".build/release/attain"
  /// The program over libcsv alone.
  var floor = ".build-bench/release/Floor"
  /// The definitions of the benchmark.
  var project = "Benchmarks/Project"
  /// Whether a history of the tickets is read as well.
  var hasHistory = false
  /// A folder with a generator of exports and with other programs for the same job, where it is there.
  var others = "../shared/bench"
  /// A Python that may have the libraries which those need.
  var python = "python3"

  /// Reads pairs such as `--rows 1000`.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst(), set(name, value) else { return nil }
    }
  }

  private mutating func set(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--rows": rows = Int(value) ?? 0
    case "--rounds": rounds = Int(value) ?? 0
    case "--data": data = value
    case "--attain": attain = value
    case "--floor": floor = value
    case "--project": project = value
    case "--history": hasHistory = value == "1"
    case "--others": others = value
    case "--python": python = value
    default: return false
    }
    return rows > 0 && rounds > 0
  }
}
