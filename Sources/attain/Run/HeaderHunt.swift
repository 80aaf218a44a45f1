import Diagnostics
import Reading
import ServiceModel

/// Looks for the header in the beginning of an export.
struct HeaderHunt {
  /// How much is looked through: more where not even the header's end is found.
  private(set) var headSize = 1 << 16
  private static let largestHead = 1 << 24

  enum Found<Columns> {
    /// The header's end was not found: more of the file has to be looked at.
    case undecided
    case problems([Diagnostic])
    /// The header, and the columns that it has.
    case header(HeaderSearch.Candidate, Columns)
  }

  /// The first candidate in the head of a file that has all columns.
  mutating func find<Columns>(
    in head: [UInt8], isWhole: Bool, path: String, _ form: ExportForm,
    _ layout: ([String]) -> FoundColumns<Columns>
  ) -> Found<Columns> {
    let found = HeaderSearch.candidates(in: head, isWhole: isWhole, form)
    let candidates = found.candidates
    if candidates.isEmpty, found.problem == nil, !isWhole, headSize < HeaderHunt.largestHead {
      headSize *= 4
      return .undecided
    }
    var first: [Diagnostic]?
    for candidate in candidates {
      switch layout(candidate.names) {
      case .problems(let found): first = first ?? found
      case .columns(let columns): return .header(candidate, columns)
      }
    }
    return .problems(
      first ?? [found.problem?.diagnostic(in: path) ?? Header.missing(in: path)])
  }
}
