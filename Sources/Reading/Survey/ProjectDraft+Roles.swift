import ServiceModel

extension ProjectDraft {
  /// Columns that are taken for something by what their cells are like, since no header says it.
  var roleDoubts: [String] {
    [assumedIds, assumedCreation, repeatedIds, rowNumbers].compactMap { $0 } + untimed
  }

  private var untimed: [String] {
    guess.untimed.map { role, column in
      let example = column.values.first.map { ", such as '\($0.text.prefix(40))'" } ?? ""
      return "'\(column.header)' holds no timestamps\(example): it is not read as \(role.name)"
    }
  }

  private var assumedIds: String? {
    guard guess.assumed.contains(.id), let id = guess.survey(of: .id) else { return nil }
    let reason = id.isRepeated ? "most of its texts differ" : "no text stands in it twice"
    return
      "no header is known to be that of the tickets' ids: '\(id.header)' is taken, since \(reason); write"
      + " another one under columns in attain.yaml where it is none"
  }

  private var assumedCreation: String? {
    guard guess.assumed.contains(.moment(.created)),
      let created = guess.survey(of: .moment(.created))
    else { return nil }
    let others = guess.otherTimes.map { "'\($0.header)'" }
    let beside =
      others.isEmpty
      ? ", the only column of times that is left"
      : "; other columns of times are \(Self.shown(others))"
    return
      "no header is known to be that of the creation: '\(created.header)' is taken\(beside): write the right one"
      + " under columns in attain.yaml"
  }

  private var repeatedIds: String? {
    guard let other = guess.repeatedIds, let id = guess.survey(of: .id) else { return nil }
    return
      "'\(id.header)' is taken for the tickets' ids, and not '\(other.header)', where the same text stands in several"
      + " rows: if those are rows of one ticket, write that one under columns in attain.yaml"
  }

  private var rowNumbers: String? {
    guard let number = guess.rowNumbers, let id = guess.survey(of: .id) else { return nil }
    return
      "'\(number.header)' is taken for the number of the row, since texts of '\(id.header)' stand in several: where each row"
      + " is a ticket, write it as id under columns in attain.yaml"
  }

  private static func shown(_ texts: [String]) -> String {
    texts.prefix(8).joined(separator: ", ") + (texts.count > 8 ? ", …" : "")
  }
}
