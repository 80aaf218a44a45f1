import CCSV
import CICal

/// The C libraries that files are read with.
package enum ReaderLibraries {
  /// Name and version, as their headers say: neither has a function that tells it.
  package static var versions: [(name: String, version: String)] {
    [("libcsv", "\(CSV_MAJOR).\(CSV_MINOR).\(CSV_RELEASE)"), ("libical", ICAL_VERSION)]
  }
}
