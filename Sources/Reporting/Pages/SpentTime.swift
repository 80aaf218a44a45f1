import CivilTime
import Compliance
import ServiceModel

/// Where the open time of a supplier's clocks went: with them, or waiting for others and why.
struct SpentTime {
  private(set) var visits = 0
  private(set) var returns = 0
  private(set) var own = Seconds.zero
  private(set) var waiting = Seconds.zero
  /// What was waited for, the longest first.
  private(set) var causes: [(name: String, seconds: Seconds)] = []

  /// Of a target's clocks in the reporting month.
  ///
  /// Counted time is the supplier's own where it was with a
  /// holder of that name; where no holder has it, all counted time is.
  init(
    _ report: ReportInput, _ target: Int, _ supplier: String, _ names: HolderNames,
    cause: (HolderAccount) -> String
  ) {
    let accounts = report.tally.accounts(of: target, in: report.month)
    let isKnown = accounts.contains { SpentTime.isOwn($0.account, supplier, names) }
    for (account, counts) in accounts {
      let isCounted = if case .counted = account { true } else { false }
      if isCounted, !isKnown || SpentTime.isOwn(account, supplier, names) {
        visits += counts.visits
        returns += max(0, counts.visits - counts.clocks)
        own += counts.seconds
      } else if counts.seconds > .zero {
        waiting += counts.seconds
        causes.append((cause(account), counts.seconds))
      }
    }
    causes.sort { ($1.seconds, $0.name) < ($0.seconds, $1.name) }
  }

  private static func isOwn(
    _ account: HolderAccount, _ supplier: String, _ names: HolderNames
  ) -> Bool {
    if case .counted(let holder) = account { names.name(of: holder) == supplier } else { false }
  }
}
