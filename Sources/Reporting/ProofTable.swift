import CivilTime
import Compliance

/// Where a clock's seconds went, line by line, and the sums of its accounts.
struct ProofTable {
  let input: ExplainInput
  let proof: Proof
  let zone: Zone

  /// The table and its sums, each line at most 120 columns wide.
  var lines: [String] {
    let rows = proof.lines.map { cells($0) }
    let heading = ["from (local)", "from (UTC)", "to (UTC)", "length", "counted", "account"]
    let width = max(12, rows.flatMap { [$0[3].count, $0[4].count] }.max().map { $0 + 1 } ?? 0)
    return ([heading] + rows).flatMap { row($0, width) } + sums
  }

  private func cells(_ line: AccountLine) -> [String] {
    [
      local(line.interval.start), line.interval.start.description,
      line.interval.end.description, line.interval.duration.description,
      line.runningTotal.description, account(line),
    ]
  }

  /// The account, and who had the ticket where that changed.
  private func account(_ line: AccountLine) -> String {
    let account = input.account(line.account, proof.measurement)
    if proof.shares.count < 2 { return account }
    let holder = HolderNames(input.rulebook, input.symbols).title(of: line.holder)
    return "\(account), with \(holder)"
  }

  private func local(_ instant: Instant) -> String {
    let minutes = zone.offset(at: instant).count / 60
    let size = Int(minutes.magnitude)
    return "\(zone.local(at: instant))\(minutes < 0 ? "-" : "+")"
      + "\(padded(size / 60, 2)):\(padded(size % 60, 2))"
  }

  /// One line, and more where the account's name is long.
  private func row(_ cells: [String], _ width: Int) -> [String] {
    let times =
      "  \(DisplayWidth.fit(cells[0], 27))\(DisplayWidth.fit(cells[1], 22))"
      + DisplayWidth.fit(cells[2], 20) + DisplayWidth.right(cells[3], width)
      + DisplayWidth.right(cells[4], width) + "  "
    let used = DisplayWidth.of(times)
    let names = DisplayWidth.lines(cells[5], columns: ExplainText.columns - used)
    return names.enumerated().map { index, name in
      (index == 0 ? times : String(repeating: " ", count: used)) + name
    }
  }

  /// What was posted to every account, and wall time as their sum.
  private var sums: [String] {
    let wall = proof.lines.reduce(Seconds.zero) { $0 + $1.interval.duration }
    let terms = proof.accounts.enumerated().map { index, account in
      (index == 0 ? "" : "+ ")
        + "\(input.account(account, proof.measurement)) \(proof.total(account))"
    }
    let sum = (terms.isEmpty ? ["nothing"] : terms) + ["= wall time \(wall)"]
    return wrapped(sum) + (proof.statedPause > .zero ? wrapped(stated) : [])
  }

  private var stated: [String] {
    let counted = proof.total(.counted)
    return [
      "counted \(counted)",
      "− \(proof.statedPause) paused, as the export states without saying when",
      "= \(counted - proof.statedPause)",
    ]
  }

  private func wrapped(_ terms: [String]) -> [String] {
    DisplayWidth.lines(terms, indent: "  ", columns: ExplainText.columns)
  }
}

extension Proof {
  /// Every account once, in the order in which it first appears.
  var accounts: [Account] {
    lines.reduce(into: []) { accounts, line in
      if !accounts.contains(line.account) { accounts.append(line.account) }
    }
  }
}
