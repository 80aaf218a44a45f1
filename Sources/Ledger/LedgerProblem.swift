import GRDB

/// Why a ledger could not be used.
package enum LedgerProblem: Error, Hashable, Sendable {
  /// The file is none that this program wrote.
  case notALedger
  /// It was written by a newer version, which knows more than this one.
  case newer
  /// It is the ledger of a project of this name.
  case ofAnotherProject(String)
  /// What it holds is not what was sealed; the text says what is wrong.
  case damaged(String)
  /// Another run writes to it.
  case locked
  /// It could not be written: SQLite's own words.
  case unwritable(String)
  /// It could not be read: SQLite's own words.
  case unreadable(String)
  /// The clocks and the numbers that were handed over contradict one another.
  case fault(String)
  /// The month has a seal.
  case alreadySealed(Seal)
  /// The instant of sealing lies before that of the last seal.
  case clockSetBack(Seal)
}

extension LedgerProblem {
  /// What SQLite says, in the words of the ledger.
  ///
  /// Source: the result codes of SQLite, https://www.sqlite.org/rescode.html.
  init(_ error: DatabaseError) {
    let text = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_NOTADB: self = .notALedger
    case .SQLITE_CORRUPT: self = .damaged(text)
    case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .unwritable(text)
    case .SQLITE_IOERR:
      let isRead = [.SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ]
        .contains(error.extendedResultCode)
      self = isRead ? .unreadable(text) : .unwritable(text)
    default: self = .damaged(text)
    }
  }

  /// A row has nothing in a column, or something that the column is not made for.
  static func mistyped(_ column: String? = nil) -> LedgerProblem {
    .damaged("a value\(column.map { " of \($0)" } ?? "") is missing or of another type")
  }

  /// What the body gives, trouble told as the ledger's.
  static func told<Value>(_ body: () throws -> Value) throws(LedgerProblem) -> Value {
    do {
      return try body()
    } catch let problem as LedgerProblem {
      throw problem
    } catch let error as DatabaseError {
      throw LedgerProblem(error)
    } catch is RowDecodingError {
      throw .mistyped()
    } catch {
      throw .damaged("\(error)")
    }
  }
}
