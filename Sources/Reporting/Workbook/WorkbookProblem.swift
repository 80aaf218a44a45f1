/// Why a workbook could not be written.
package struct WorkbookProblem: Error, Hashable, Sendable {
  /// For people, in the words of libxlsxwriter.
  package let reason: String
  /// What the system says of it, as in `errno`; 0 where it says nothing.
  package let code: Int32

  package init(_ reason: String, _ code: Int32 = 0) {
    self.reason = reason
    self.code = code
  }
}
