import CivilTime
import Diagnostics
import Reading
import ServiceModel

/// Counts what it takes.
struct TicketCount: TicketSink {
  private(set) var rows = 0

  mutating func take(_ ticket: borrowing Ticket, updated: Instant?) { rows += 1 }
}

/// What was rejected, as messages at their places.
struct RejectedRows {
  let diagnostics: [Diagnostic]

  init(_ paths: [String], _ rejections: [Rejection]) {
    diagnostics = rejections.map { rejection in
      let cell = rejection.field.isEmpty ? "the row" : "'\(rejection.text)' in '\(rejection.field)'"
      return Diagnostic(
        .warning, code: rejection.kind == .row ? "rejected-row" : "unreadable-value",
        "\(cell): \(rejection.reason)",
        at: Location(
          file: paths[rejection.file], line: rejection.line, column: max(1, rejection.column)),
        mend: rejection.kind == .row ? "the row is left out and counted" : nil)
    }
  }
}
