/// Why a workbook could not be written.
package struct WorkbookProblem: Error, Hashable, Sendable {
  /// In the words of libxlsxwriter, for people: `Error creating a tmpfile.`
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}
