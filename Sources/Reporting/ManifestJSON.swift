import CivilTime
import Compliance
import ServiceModel

/// `manifest.json`: what a report was made of, and that its books close.
struct ManifestJSON {
  let input: ReportInput
  let outputs: [WrittenFile]

  init(_ input: ReportInput, outputs: [WrittenFile]) {
    self.input = input
    self.outputs = outputs
  }

  var bytes: [UInt8] {
    let rulebook = input.rulebook
    return JSON.object(
      [
        ("format", .number(1)),
        ("tool", .object([("name", .text("attain")), ("version", .text(input.toolVersion))])),
        ("project", .text(rulebook.name)), ("month", .text(input.month)),
        ("as_of", .text(input.asOf)), ("timezone", .text(rulebook.zone.name)),
        ("zone_data", .text(input.zoneVersion)),
        ("sources", .list(input.sources.map { source($0) })),
        ("agreements", .list(rulebook.agreements.map { agreement($0) })),
        ("calendars", .list(rulebook.calendarNames.map { .text($0) })),
        ("books", BooksJSON(input).value), ("outputs", .list(outputs.map { output($0) })),
        ("warnings", .list(input.warnings.map { .text($0) })),
      ] + sealedMonths
    ).bytes
  }

  /// What the ledger held, where there is one.
  private var sealedMonths: [(String, JSON)] {
    if input.published.isEmpty { return [] }
    let seals = input.published.map { month in
      JSON.object([
        ("month", .text(month.month)), ("seal", .number(month.seal)), ("hash", .text(month.hash)),
      ])
    }
    return [("sealed_months", .list(seals))]
  }

  private func source(_ source: SourceFile) -> JSON {
    .object([
      ("role", .text(source.role.rawValue)), ("path", .text(source.path)),
      ("bytes", .number(source.bytes)), ("sha256", .text(source.sha256)),
    ])
  }

  private func output(_ file: WrittenFile) -> JSON {
    .object([
      ("path", .text(file.name)), ("bytes", .number(file.bytes)), ("sha256", .text(file.sha256)),
    ])
  }

  private func agreement(_ agreement: AgreementVersion) -> JSON {
    .object([
      ("name", .text(agreement.name)), ("kind", .text(agreement.kind.rawValue)),
      ("file", .text(agreement.file)),
      ("from", date(agreement.inForce.start)),
      ("until", date(agreement.inForce.end - Seconds(1))),
      (
        "parties",
        .list(
          agreement.parties.map { .object([("role", .text($0.role)), ("name", .text($0.name))]) })
      ),
    ])
  }

  /// The local date of an instant; nothing for the ends of time that stand for an unstated date.
  private func date(_ instant: Instant) -> JSON {
    let date = input.rulebook.zone.local(at: instant).date
    return (1...9998).contains(date.year) ? .text(date) : .null
  }
}
