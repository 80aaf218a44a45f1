/// Why a workbook could not be written.
package struct WorkbookProblem: Error, Hashable, Sendable {
  /// For people, in the words of libxlsxwriter.
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}
