import Diagnostics
import ServiceModel

extension TicketRun {
  /// All values are in memory, so that their number is bounded, for one worker as for several.
  func checkValues(_ symbols: SymbolTable) throws(RunProblem) {
    let most = project.catalogue.project.tickets.mostValues
    if symbols.count <= most { return }
    let fields = project.rulebook.fields.names.joined(separator: ", ")
    throw .data([
      Diagnostic(
        .error, code: "too-many-values",
        "the fields of tickets have more than \(most) distinct values",
        at: project.catalogue.project.tickets.files.first?.location,
        expected: "fields with few values: \(fields)",
        mend: "read no field from a column with free text, or raise most-values under tickets")
    ])
  }
}
