import CivilTime
import Compliance

/// Where a clock's seconds went, line by line, and the sums of its accounts.
struct ProofTable {
  let input: ExplainInput
  let proof: Proof
  let zone: Zone
  /// The most that a line takes, 80 at least.
  let columns: Int

  /// The columns that both ends of a line in UTC take, with room for the name of an account.
  private static let columnsOfBothEnds = 108

  /// The table and its sums.
  ///
  /// Where there is no room for both ends in UTC each line has its beginning in local time with its offset, and a
  /// last line the end: every line ends where the next begins.
  var lines: [String] {
    let fold = proof.lines.count > Self.mostLines ? Self.mostLines / 2 : proof.lines.count
    let first = proof.lines.prefix(fold).map { cells($0) }
    let last = proof.lines.dropFirst(fold).suffix(fold).map { cells($0) }
    let width = max(
      12, (first + last).flatMap { [$0.length.count, $0.counted.count] }.max().map { $0 + 1 } ?? 0)
    let end =
      columns < Self.columnsOfBothEnds ? proof.lines.last.map { [self.end(of: $0)] } ?? [] : []
    return ([Self.heading] + first).flatMap { row($0, width) }
      + folded(proof.lines.dropFirst(fold).dropLast(fold))
      + (last + end).flatMap { row($0, width) } + sums
  }

  /// How many lines there are at most; of a longer proof the first half of them and the last are shown.
  private static let mostLines = 400

  /// What stands for lines that are not shown: how many they are, from when until when, and what was posted to each
  /// account meanwhile.
  private func folded(_ lines: ArraySlice<AccountLine>) -> [String] {
    guard let first = lines.first, let last = lines.last else { return [] }
    var totals: [(account: Account, length: Seconds)] = []
    var places: [Account: Int] = [:]
    for line in lines {
      if let place = places[line.account] {
        totals[place].length = totals[place].length + line.interval.duration
      } else {
        places[line.account] = totals.count
        totals.append((line.account, line.interval.duration))
      }
    }
    let sums = totals.map { "\(input.account($0.account)) \($0.length)" }
    return wrapped(
      [
        "… \(counted(lines.count, "line")) more from \(first.interval.start) to \(last.interval.end),",
        "which --json lists:",
      ] + sums.enumerated().map { ($0.offset == 0 ? "" : "+ ") + $0.element })
  }

  private struct Cells {
    let local: String
    let from: String
    let to: String
    let length: String
    let counted: String
    let account: String
  }

  private static let heading = Cells(
    local: "from (local)", from: "from (UTC)", to: "to (UTC)", length: "length",
    counted: "counted", account: "account")

  private func cells(_ line: AccountLine) -> Cells {
    Cells(
      local: local(line.interval.start), from: line.interval.start.description,
      to: line.interval.end.description, length: line.interval.duration.description,
      counted: line.runningTotal.description, account: account(line))
  }

  private func end(of line: AccountLine) -> Cells {
    Cells(
      local: local(line.interval.end), from: "", to: "", length: "", counted: "", account: "the end"
    )
  }

  /// The account, and who had the ticket where that changed.
  private func account(_ line: AccountLine) -> String {
    let account = input.account(line.account)
    if proof.shares.count < 2 { return account }
    let holder = HolderNames(input.rulebook, input.symbols).title(of: line.holder, input.say)
    return "\(account), with \(holder)"
  }

  private func local(_ instant: Instant) -> String {
    let minutes = zone.offset(at: instant).count / 60
    let size = Int(minutes.magnitude)
    return "\(zone.local(at: instant))\(minutes < 0 ? "-" : "+")"
      + "\(padded(size / 60, 2)):\(padded(size % 60, 2))"
  }

  /// One line, and more where the account's name is long.
  private func row(_ cells: Cells, _ width: Int) -> [String] {
    let ends = DisplayWidth.fit(cells.from, 22) + DisplayWidth.fit(cells.to, 20)
    let times =
      "  \(DisplayWidth.fit(cells.local, 27))\(columns < Self.columnsOfBothEnds ? "" : ends)"
      + DisplayWidth.right(cells.length, width) + DisplayWidth.right(cells.counted, width) + "  "
    let used = DisplayWidth.of(times)
    let names = DisplayWidth.lines(cells.account, columns: columns - used)
    return names.enumerated().map { index, name in
      (index == 0 ? times : String(repeating: " ", count: used)) + name
    }
  }

  /// What was posted to every account, and wall time as their sum.
  private var sums: [String] {
    let wall = proof.lines.reduce(Seconds.zero) { $0 + $1.interval.duration }
    let terms = proof.accounts.enumerated().map { index, account in
      (index == 0 ? "" : "+ ")
        + "\(input.account(account)) \(proof.total(account))"
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
    DisplayWidth.lines(terms, indent: "  ", columns: columns)
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
