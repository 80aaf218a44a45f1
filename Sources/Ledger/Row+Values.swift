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
}
