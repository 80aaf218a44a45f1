import CivilTime
import Compliance
import ServiceModel

/// `excluded.csv`: clocks that an agreement leaves out, why, and what they would have been.
enum ExcludedRow {
  static func columns(_ fields: [String]) -> [ListColumn] {
    .names(
      [
        "month", "agreement", "kind", "target", "ticket", "reason", "raw_outcome",
        "elapsed_seconds",
      ], fields: fields, ["created", "start", "stop", "deadline", "file", "line"])
  }

  static func write(_ detail: Detail, _ rule: RuleText, _ text: inout RowText) {
    let measurement = detail.measurement
    text.begin(detail, rule)
    text.csv.text(text.rulebook.reason(of: measurement))
    text.csv.text(measurement.raw.rawValue)
    text.csv.seconds(measurement.shown(measurement.elapsed))
    text.fieldsAndInstants(detail)
    text.place(detail.ticket)
    text.csv.endRow()
  }
}

/// `unmeasurable.csv`: clocks whose stamps do not allow a verdict, and why.
enum UnmeasurableRow {
  static func columns(_ fields: [String]) -> [ListColumn] {
    .names(
      ["month", "agreement", "kind", "target", "ticket", "reason", "sentence"], fields: fields,
      ["created", "start", "file", "line"])
  }

  static func write(_ detail: Detail, _ rule: RuleText, _ text: inout RowText) {
    text.begin(detail, rule)
    text.csv.text(detail.measurement.unmeasurable?.rawValue ?? "")
    text.csv.text(detail.measurement.unmeasurable?.sentence ?? "")
    text.fields(detail.ticket)
    text.csv.instant(detail.ticket.created)
    text.csv.instant(detail.measurement.start)
    text.place(detail.ticket)
    text.csv.endRow()
  }
}

/// `uncovered.csv`: tickets that no agreement covers, or one of an agreement's targets does not.
enum UncoveredRow {
  static func columns(_ fields: [String]) -> [ListColumn] {
    .names(
      ["ticket", "agreement", "target", "why"], fields: fields, ["created", "file", "line"])
  }

  static func write(_ uncovered: Uncovered, _ text: inout RowText) {
    text.csv.bytes(uncovered.ticket.id)
    if let place = uncovered.target {
      let agreement = text.rulebook.agreements[place.agreement]
      let target = text.rulebook.targets[agreement.targets[place.target].number]
      text.csv.text(target.agreement)
      text.csv.text(target.target)
      text.csv.text("no entry of within holds")
    } else {
      text.csv.empty()
      text.csv.empty()
      text.csv.text("no agreement covers the ticket")
    }
    text.fields(uncovered.ticket)
    text.csv.instant(uncovered.ticket.created)
    text.place(uncovered.ticket)
    text.csv.endRow()
  }
}

extension Rulebook {
  /// The exclusion of an agreement's list that holds for a clock.
  func exclusion(of measurement: Measurement) -> Exclusion? {
    guard case .listed(let place) = measurement.exclusion else { return nil }
    return agreements[measurement.target.agreement].exclusions[place]
  }

  /// Why a clock is excluded, as its agreement says.
  func reason(of measurement: Measurement) -> String {
    exclusion(of: measurement)?.reason ?? (measurement.exclusion == .cancelled ? "cancelled" : "")
  }
}
