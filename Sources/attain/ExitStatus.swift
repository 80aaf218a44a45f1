/// How the program ends, for scripts.
///
/// Source of the numbers above 63: BSD's sysexits.h.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case found = 1
  case usage = 64
  case data = 65
  case missing = 66
  case fault = 70
  case write = 73
  case io = 74
  case locked = 75
  case definitions = 78

  /// In a few words, as help and manual say it.
  var meaning: String {
    switch self {
    case .done: "done"
    case .found: "done, and what `--fail-on` names or `attain doctor` looks for was found"
    case .usage: "wrong usage"
    case .data: "the data cannot be used"
    case .missing: "an input is missing"
    case .fault:
      "a fault of attain itself, the books do not close, or no memory or threads are left"
    case .write: "a file could not be made or written"
    case .io: "a file could not be read"
    case .locked:
      "another run holds the lock of the reports folder, the ledger or the improvement record"
    case .definitions: "the definitions have errors"
    }
  }

  /// All of them, a line each.
  static var table: String {
    allCases.map { status in
      let number = String(status.rawValue)
      return String(repeating: " ", count: 4 - number.count) + "\(number)  \(status.meaning)"
    }.joined(separator: "\n")
  }
}
