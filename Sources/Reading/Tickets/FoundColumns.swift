package import Diagnostics

/// The columns that a header has for who reads them, or what is missing.
package enum FoundColumns<Columns> {
  case columns(Columns)
  /// With the number of columns that are there all the same.
  case problems([Diagnostic], found: Int)

  /// The same with something else made of the columns.
  package func map<Other>(_ change: (Columns) -> Other) -> FoundColumns<Other> {
    switch self {
    case .columns(let columns): .columns(change(columns))
    case .problems(let problems, let found): .problems(problems, found: found)
    }
  }
}
