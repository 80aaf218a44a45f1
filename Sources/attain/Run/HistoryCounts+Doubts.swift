import Reporting

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
    let causes = [zeros, rows(ofRejected: min(ofRejected, events - joined))].compactMap { $0 }
    if joined > 0 || !causes.isEmpty { return causes }
    return [
      "none of \(counted(events, "change")) of the history is of a ticket of the exports: do both write the"
        + " same ids?"
    ]
  }

  private var zeros: String? {
    let count = min(behindZeros, events - joined)
    if count == 0 { return nil }
    return
      "\(counted(count, "change is", many: "changes are")) lost, since the history and the exports of tickets write the"
      + " leading zeros of ids differently (00123 and 123): a spreadsheet has taken them away; export again and"
      + " open no spreadsheet"
  }

  private func rows(ofRejected count: Int) -> String? {
    if count == 0 { return nil }
    return
      "\(counted(count, "change")) of the history without a ticket \(count == 1 ? "is" : "are") of tickets whose rows are"
      + " rejected, and not missing in the exports"
  }
}
