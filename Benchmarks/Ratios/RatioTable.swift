/// What the programs cost, and how much of that attain costs, in 80 columns.
struct RatioTable {
  private let contestants: [Contestant]
  private let bytes: Int

  init(_ contestants: [Contestant], bytes: Int) {
    self.contestants = contestants
    self.bytes = bytes
  }

  var text: String {
    let head = [
      right("attain in its time", 78),
      "program               thr.  least s  CPU s   MB/s   MiB   least  median     CPU",
    ]
    return (head + contestants.map { line($0) }).joined(separator: "\n") + "\n"
  }

  private func line(_ one: Contestant) -> String {
    let rate = Double(bytes) / 1e6 / one.leastSeconds
    return left(one.name, 22) + right("\(one.threads)", 4) + right(decimal(one.leastSeconds), 9)
      + right(decimal(one.leastProcessorSeconds), 7) + right("\(Int(rate))", 7)
      + right("\(one.mebibytes)", 6) + ratios(one)
  }

  /// Attain's costs in this one's: the least times, the median of the rounds, the least processor time.
  private func ratios(_ one: Contestant) -> String {
    guard !one.isAttain,
      let attain = contestants.first(where: { $0.isAttain && $0.threads == one.threads })
    else { return "" }
    let rounds = zip(attain.costs, one.costs).map { $0.seconds / $1.seconds }.sorted()
    return right(decimal(attain.leastSeconds / one.leastSeconds), 8)
      + right(decimal(rounds[rounds.count / 2]), 8)
      + right(decimal(attain.leastProcessorSeconds / one.leastProcessorSeconds), 8)
  }

  private func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
