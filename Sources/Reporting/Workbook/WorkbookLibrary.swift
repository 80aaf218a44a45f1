/// The library that workbooks are written with.
package enum WorkbookLibrary {
  /// The version of libxlsxwriter that runs.
  package static var version: String { WorkbookFile.libraryVersion }
}
