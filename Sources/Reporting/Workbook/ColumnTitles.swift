import ServiceModel

/// What the columns of CSV files are called in a workbook.
struct ColumnTitles {
  let say: Wording

  /// Lengths are said to be hours and minutes; a column of a name unknown here keeps it.
  func title(of column: ListColumn) -> String {
    guard let title = title(column.name) else { return column.name }
    return column.kind == .seconds ? say(.inHours, title) : title
  }

  private func title(_ name: String) -> String? {
    if let title = plain(name) { return say(title) }
    return doubtful(name) ?? part(name)
  }

  private func plain(_ name: String) -> Phrase? {
    switch name {
    case "month": .month
    case "agreement": .agreement
    case "kind": .kind
    case "target": .target
    case "breakdown": .breakdown
    case "value": .value
    case "goal_percent": .goal
    case "measured": .measured
    case "met": .met
    case "breached": .breached
    case "attainment_percent": .attainment
    case "attained": .verdict
    case "running": .running
    case "overdue": .overdue
    case "excluded": .excluded
    case "unmeasurable": .unmeasurable
    case "elapsed_seconds": .elapsed
    case "mean_elapsed_seconds": .mean
    case "longest_elapsed_seconds": .longest
    default: clock(name) ?? holder(name)
    }
  }

  private func clock(_ name: String) -> Phrase? {
    switch name {
    case "ticket": .ticket
    case "cycle": .cycle
    case "created": .created
    case "start": .started
    case "stop": .stopped
    case "deadline": .due
    case "threshold", "threshold_seconds": .threshold
    case "calendar": .calendar
    case "over_seconds": .over
    case "paused_seconds": .paused
    case "evidence": .evidence
    case "could_be_met": .couldBeMet
    case "most_spent_by": .spentMost
    case "most_spent_seconds": .timeSpent
    case "first_over": .firstOver
    case "first_over_seconds": .firstOverBy
    case "met_had_all_kept": .metHadAllKept
    case "file": .file
    case "line": .lineNumber
    default: nil
    }
  }

  private func holder(_ name: String) -> Phrase? {
    switch name {
    case "account": .account
    case "holder_field": .holderField
    case "holder": .holderOrCause
    case "clocks": .clocks
    case "visits": .visits
    case "returns": .returns
    case "seconds": .time
    case "unproved_seconds": .unproved
    default: nil
    }
  }

  /// The columns of the best, the worst and the raw case.
  private func doubtful(_ name: String) -> String? {
    let cases: [(String, Phrase)] = [
      ("best_", .bestCase), ("worst_", .worstCase), ("raw_", .rawAttainment),
    ]
    let numbers: [String: Phrase] = [
      "met": .met, "measured": .measured, "percent": .attainment,
    ]
    for (start, title) in cases where name.hasPrefix(start) {
      return numbers[String(name.dropFirst(start.count))].map { say(.partOf, say(title), say($0)) }
    }
    return nil
  }

  private func part(_ name: String) -> String? {
    name.hasPrefix("evidence_") ? "\(say(.evidence)) \(name.suffix(1).uppercased())" : nil
  }
}

/// What the words of CSV files are called in a workbook.
struct CellWords {
  let say: Wording

  /// Nothing for a word that stays as it is.
  func word(_ text: ArraySlice<UInt8>, of column: String) -> String? {
    switch column {
    case "could_be_met", "met_had_all_kept": yesOrNo(text)
    case "account": account(text)
    case "breakdown": breakdown(text)
    // A threshold of open time is written without a blank, and the same in every language.
    case "threshold" where say.language != .english && text.contains(UInt8(ascii: " ")):
      say.own(String(decoding: text, as: UTF8.self))
    default: nil
    }
  }

  /// A field that is called as the word of the language is set apart from it.
  private func breakdown(_ text: ArraySlice<UInt8>) -> String? {
    if text.elementsEqual(OwnWord.all.text.utf8) { return say(.all) }
    let field = OwnWord.all.value(of: String(decoding: text, as: UTF8.self))
    return OwnWord(say(.all)).apart(say.field(field))
  }

  private func yesOrNo(_ text: ArraySlice<UInt8>) -> String? {
    if text.elementsEqual("yes".utf8) { return say(.yes) }
    return text.elementsEqual("no".utf8) ? say(.no) : nil
  }

  private func account(_ text: ArraySlice<UInt8>) -> String? {
    let accounts: [(String, Phrase)] = [
      ("counted", .counted), ("paused", .paused), ("suspended", .suspended),
    ]
    return accounts.first { text.elementsEqual($0.0.utf8) }.map { say($0.1) }
  }
}
