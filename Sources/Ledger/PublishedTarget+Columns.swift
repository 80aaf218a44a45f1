import CivilTime
import Compliance
import GRDB
import ServiceModel

extension PublishedTarget {
  /// The columns of `targets` behind the place.
  var columns: [(any DatabaseValueConvertible)?] {
    var counts = counts
    var numbers = ColumnWriter()
    counts.codePublished(beside: Counts(), by: &numbers)
    return [name.agreement, name.kind.rawValue, name.target, goal.hundredthsOfPercent]
      + numbers.columns
  }

  /// Of a row of `targets`, and what stands elsewhere of it.
  init(_ row: Row, isSuspended: Bool, couldBeOverdue: Int) throws {
    var counts = Counts()
    counts.couldBeOverdue = couldBeOverdue
    var numbers = ColumnReader(row)
    counts.codePublished(beside: Counts(), by: &numbers)
    if let problem = numbers.problem { throw problem }
    guard let kind = AgreementKind(rawValue: try row.value("kind")),
      let goal = Goal(hundredthsOfPercent: try row.value("goal"))
    else { throw LedgerProblem.damaged("a target is of no kind, or has no goal") }
    self.init(
      name: TargetName(
        agreement: try row.value("agreement"), kind: kind, target: try row.value("target")),
      goal: goal, counts: counts, isSuspended: isSuspended)
  }
}

/// Gathers numbers as the columns `LedgerLines.counts`.
private struct ColumnWriter: NumberCoder {
  private(set) var columns: [(any DatabaseValueConvertible)?] = []

  mutating func count(_ number: inout Int, _: Int) { columns.append(number) }

  mutating func seconds(_ length: inout Seconds, _: Seconds) { columns.append(length.count) }
}

/// Reads numbers of the columns `LedgerLines.counts`.
private struct ColumnReader: NumberCoder {
  private let row: Row
  private var names = LedgerLines.counts[...]
  /// The first that a column gave.
  private(set) var problem: (any Error)?

  init(_ row: Row) { self.row = row }

  mutating func count(_ number: inout Int, _: Int) { read(&number) { try $0.count($1) } }

  mutating func seconds(_ length: inout Seconds, _: Seconds) {
    read(&length) { try $0.seconds($1) }
  }

  private mutating func read<Number>(
    _ number: inout Number, _ read: (Row, String) throws -> Number
  ) {
    let name = names.removeFirst()
    if problem != nil { return }
    do { number = try read(row, name) } catch { problem = error }
  }
}
