import Diagnostics
import ServiceModel

/// What reports are made in and broken down by is named once: twice would count its tickets twice.
enum RepeatedEntries {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let reports = catalogue.project.reports
    return again("formats", reports.formats.map { Located($0.value.rawValue, at: $0.location) })
      + again("break-down-by", reports.breakDownBy)
  }

  private static func again(_ list: String, _ entries: [Located<String>]) -> [Diagnostic] {
    entries.indices.compactMap { place in
      let entry = entries[place]
      guard let first = entries[..<place].first(where: { $0.value == entry.value }) else {
        return nil
      }
      return Diagnostic(
        .error, code: "repeated-entry", "'\(entry.value)' stands twice in '\(list)'",
        at: entry.location, expected: "every entry once", mend: "take this one out",
        notes: [.init("the first one", at: first.location)])
    }
  }
}
