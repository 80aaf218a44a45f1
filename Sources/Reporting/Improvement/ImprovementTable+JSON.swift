import CivilTime
import ServiceModel

extension ImprovementTable {
  /// The lines, and the missed targets without one.
  var json: JSON {
    .object([
      ("lines", .list(rows.map { $0.json })),
      (
        "missing",
        .list(
          missing.map { row in
            .object([
              ("agreement", .text(row.target.agreement)), ("kind", .text(row.target.kind.rawValue)),
              ("target", .text(row.target.target)),
            ])
          })
      ),
    ])
  }

  /// For a terminal: how many lines are in which state.
  ///
  /// Example: `2 open, 1 overdue, 1 done; 3 missed targets have no line: attain improve adds them`.
  var sentence: String {
    let states: [ImprovementRow.State] = [.open, .overdue, .done, .dropped]
    let counts = states.compactMap { state in
      let count = rows.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    let lines = counts.isEmpty ? "no lines" : counts.joined(separator: ", ")
    switch missing.count {
    case 0: return lines
    case 1: return lines + "; 1 missed target has no line: attain improve adds it"
    default:
      return lines + "; \(missing.count) missed targets have no line: attain improve adds them"
    }
  }
}

extension ImprovementRow {
  fileprivate var json: JSON {
    .object([
      ("month", .text(improvement.month)), ("agreement", .text(name.agreement)),
      ("kind", .text(name.kind.rawValue)), ("target", .text(name.target)),
      ("action", .text(improvement.action)), ("owner", .text(improvement.owner)),
      ("due", improvement.due.map { .text($0) } ?? .null),
      ("status", .text(improvement.status.rawValue)),
      ("done", improvement.done.map { .text($0) } ?? .null), ("state", .text(state.rawValue)),
      ("before", ReportJSON.attainment(before)),
      ("after", after.map { ReportJSON.attainment($0) } ?? .null),
      ("change_points", .percent(change?.points)),
      ("change_lower_points", .percent(change?.limits.lowerBound)),
      ("change_upper_points", .percent(change?.limits.upperBound)),
      ("effect", effect.map { .text($0.rawValue) } ?? .null),
    ])
  }
}
