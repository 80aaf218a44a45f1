import CivilTime
import GRDB

/// The values of rows that may come from elsewhere: whatever the tables promise, a file can hold anything.
extension Row {
  /// What a column holds; what is missing or of another type is told as damage.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: String
  ) throws -> Value {
    do {
      return try decode(forColumn: column)
    } catch is RowDecodingError {
      throw LedgerProblem.mistyped(column)
    }
  }

  /// How many there are of something: so few that those of all targets and months can be added up.
  func count(_ column: String) throws -> Int {
    Int(try number(column, in: 0..<1 << 40))
  }

  /// Of a length that can be added up as often.
  func seconds(_ column: String) throws -> Seconds {
    Seconds(try number(column, in: -(1 << 54)..<1 << 54))
  }

  /// Of the years that calendars are made for, and a little more.
  func instant(_ column: String) throws -> Instant {
    Instant(secondsSince1970: try number(column, in: -(1 << 40)..<1 << 40))
  }

  /// Nothing where a column holds nothing.
  func optional<Value>(_ column: String, _ read: (String) throws -> Value) rethrows -> Value? {
    let found: DatabaseValue? = self[column]
    return found?.isNull ?? true ? nil : try read(column)
  }

  private func number(_ column: String, in range: Range<Int64>) throws -> Int64 {
    let number: Int64 = try value(column)
    if range.contains(number) { return number }
    throw LedgerProblem.damaged("a value of \(column) is larger or smaller than can be")
  }
}
