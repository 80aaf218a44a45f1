import CCrypto
import CZlib
import Ledger
import Reading
import Reporting

/// The libraries that the program runs with.
enum Libraries {
  /// Name and version of each, as it says itself where it can.
  static var versions: [(name: String, version: String)] {
    // Both functions return texts that live as long as the program.
    let own: [(name: String, version: String)] = [
      ("libxlsxwriter", WorkbookLibrary.version),
      ("OpenSSL", unsafe String(cString: OpenSSL_version(OPENSSL_VERSION_STRING))),
      ("zlib", unsafe String(cString: zlibVersion())),
      ("SQLite", Ledger.sqliteVersion ?? "unknown"),
    ]
    return ReaderLibraries.versions + own
  }
}
