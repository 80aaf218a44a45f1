import CivilTime
import Diagnostics
import Ledger

extension ProjectLedger {
  /// What is wrong with the ledger, and how to mend it.
  func problem(_ problem: LedgerProblem) -> RunProblem {
    switch problem {
    case .notALedger: .ledger(notALedger, .data)
    case .newer: .ledger(newer, .data)
    case .ofAnotherProject(let owner): .ledger(ofAnotherProject(owner), .data)
    case .damaged(let reason): .ledger(damaged(reason), .data)
    case .locked: .ledger(locked, .locked)
    case .unwritable(let reason): .ledger(unwritable(reason), .write)
    case .unreadable(let reason): .ledger(unreadable(reason), .io)
    case .fault(let reason): .fault([reason])
    case .alreadySealed(let seal): .exists(alreadySealed(seal))
    case .clockSetBack(let last): .ledger(clockSetBack(last), .data)
    }
  }

  private var notALedger: Diagnostic {
    Diagnostic(
      .error, code: "not-a-ledger", "\(path) is no ledger of attain", at: nil,
      expected: "the file that 'attain seal' has made",
      mend: "put it back from a copy, or name another file under 'ledger' in attain.yaml")
  }

  private var newer: Diagnostic {
    Diagnostic(
      .error, code: "newer-ledger", "\(path) was written by a newer version of attain", at: nil,
      mend: "use that version; nothing was changed")
  }

  private func ofAnotherProject(_ owner: String) -> Diagnostic {
    Diagnostic(
      .error, code: "ledger-of-another-project",
      "\(path) holds the sealed months of the project '\(owner)'", at: nil,
      expected: "those of '\(project)'",
      mend:
        "put this project's own ledger there; one that was copied from elsewhere is not it. A project"
        + " that has sealed months keeps its name")
  }

  private func damaged(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, code: "damaged-ledger", "\(path) is damaged or was edited: \(reason)", at: nil,
      expected: "every sealed month as it was sealed",
      mend: "put it back from a copy; nothing was changed")
  }

  private var locked: Diagnostic {
    Diagnostic(
      .error, code: "locked-ledger", "another run writes to \(path)", at: nil,
      mend: "try again when it is done; nothing was changed")
  }

  private func unwritable(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, code: "unwritable-ledger",
      "\(path) could not be opened or written: \(reason)\(owner)",
      at: nil,
      expected: "a file and a folder that may be written, and room on the disk",
      mend: "nothing was sealed, and what was sealed before is as it was")
  }

  private func unreadable(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, code: "unreadable-ledger", "\(path) could not be read: \(reason)\(owner)", at: nil,
      mend: hasLogBeside ? withoutLog : withoutJournal)
  }

  private var withoutJournal: String {
    "where \(path)-journal lies beside it, a seal was cut off: run 'attain status' once as a"
      + " user who may write both files and in their folder; nothing was changed"
  }

  private var withoutLog: String {
    "another program put it into the mode WAL, in which even readers write beside it: run 'sqlite3"
      + " \(ShellWord.quoted(path)) \"PRAGMA journal_mode = DELETE\"' where it may be written, then copy"
      + " it; nothing was changed"
  }

  /// Whose the file is, where this run may not write it.
  private var owner: String {
    Folder.exists(path) && !FileFacts.isWritable(path)
      ? "; \(FileFacts.permissions(of: path))" : ""
  }

  private func alreadySealed(_ seal: Seal) -> Diagnostic {
    Diagnostic(
      .error, code: "already-sealed",
      "\(seal.month) was sealed at \(seal.sealedAt), as seal \(seal.number)", at: nil,
      expected: "a month without a seal: a sealed month is never rewritten",
      mend: "'attain diff \(seal.month)' says what is known now, 'attain report --month"
        + " \(seal.month)' shows both")
  }

  private func clockSetBack(_ last: Seal) -> Diagnostic {
    Diagnostic(
      .error, code: "clock-set-back",
      "the instant of sealing lies before that of the last seal, \(last.sealedAt)", at: nil,
      expected: "a clock that goes forward",
      mend: "set the clock right, or state a later instant with --at")
  }

  var noLedger: Diagnostic {
    Diagnostic(
      .error, code: "no-ledger", "there is no ledger at \(path)", at: nil,
      expected: "a month that is sealed", mend: "'attain seal MONTH' publishes a month")
  }

  var noSeal: Diagnostic {
    Diagnostic(
      .error, code: "empty-ledger", "the ledger at \(path) holds no seal", at: nil,
      expected: "a month that is sealed",
      mend: "where months were sealed, bring the file back from a copy; else 'attain seal MONTH'")
  }

  func notSealed(_ month: Month) -> Diagnostic {
    Diagnostic(
      .error, code: "not-sealed", "\(month) is not sealed", at: nil,
      mend: "'attain seal \(month)' publishes it")
  }
}
