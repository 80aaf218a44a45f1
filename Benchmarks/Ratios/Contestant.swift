/// A program that goes through the export.
struct Contestant {
  let name: String
  let threads: Int
  let command: Command
  private(set) var costs: [Command.Cost] = []

  init(_ name: String, threads: Int, _ arguments: [String]) {
    self.name = name
    self.threads = threads
    command = Command(arguments)
  }

  var isAttain: Bool { name == Contestant.attain }

  static let attain = "attain report"

  /// Runs it once more; returns whether that went well.
  mutating func run() -> Bool {
    guard let cost = command.run() else { return false }
    costs.append(cost)
    return true
  }

  var leastSeconds: Double { costs.map { $0.seconds }.min() ?? 0 }
  var leastProcessorSeconds: Double { costs.map { $0.processorSeconds }.min() ?? 0 }
  var mebibytes: Int { costs.map { $0.mebibytes }.max() ?? 0 }
}
