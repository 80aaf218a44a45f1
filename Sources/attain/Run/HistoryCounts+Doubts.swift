import Reporting
import ServiceModel

extension HistoryCounts {
  /// What of a history says nothing of the tickets, and why, as far as that is known.
  var doubts: [String] {
    if rows <= rejected { return [] }
    if events == 0 {
      return [
        "none of \(counted(rows, "row")) of the history is of a field of the tickets: do field and fields"
          + " under history in attain.yaml name them as the rows do?"
      ]
    }
    let causes = [zeros, rejectedTickets].compactMap { $0 }
    if matches.joined > 0 || !causes.isEmpty { return causes }
    return [
      "none of \(counted(events, "change")) of the history is of a ticket of the exports: do both write the"
        + " same ids?"
    ]
  }

  private var zeros: String? {
    if min(matches.behindZeros, events - matches.joined) == 0 { return nil }
    return
      "changes are lost, since the history and the exports of tickets write the leading zeros of ids differently (00123"
      + " and 123): a spreadsheet has taken them away; export again and open no spreadsheet"
  }

  /// Which of them are, only the ids of all files would tell.
  private var rejectedTickets: String? {
    let others = events - matches.joined
    if matches.ofRejected == 0 || others == 0 { return nil }
    return
      "of \(counted(others, "change")) without a ticket some may be of tickets whose rows are rejected, and not missing in"
      + " the exports"
  }
}
