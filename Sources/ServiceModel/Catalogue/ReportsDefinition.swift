package import Diagnostics

/// What reports are written, where, for whom and in which words.
package struct ReportsDefinition: Sendable {
  /// Below the project's folder.
  package let folder: String
  /// CSV, JSON, HTML and XLSX where none is named.
  package let formats: [Located<ReportFormat>]
  package let breakDownBy: [Located<String>]
  /// The field each of whose values has a scorecard of its own.
  package let scorecardsPer: Located<String>?
  package let language: ReportLanguage
  package let branding: BrandingDefinition
  /// Whether every clock and every ticket of the month is listed, those that went well too.
  package let listsAllClocks: Bool

  package init(
    folder: String = "reports", formats: [Located<ReportFormat>] = [],
    breakDownBy: [Located<String>] = [], scorecardsPer: Located<String>? = nil,
    language: ReportLanguage = .english, branding: BrandingDefinition = BrandingDefinition(),
    listsAllClocks: Bool = false
  ) {
    self.folder = folder
    self.formats = formats
    self.breakDownBy = breakDownBy
    self.scorecardsPer = scorecardsPer
    self.language = language
    self.branding = branding
    self.listsAllClocks = listsAllClocks
  }

  /// Whether files of a format are written: of JSON Lines only where they are named.
  package func writes(_ format: ReportFormat) -> Bool {
    formats.isEmpty && format != .jsonl || formats.contains { $0.value == format }
  }
}

/// A kind of file that a report is written as.
package enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  case csv, json, jsonl, html, xlsx
}

/// The language of pages and workbooks; CSV and JSON have none.
package enum ReportLanguage: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case german = "de"
  case french = "fr"
}

/// Whose pages they are.
package struct BrandingDefinition: Sendable {
  /// Who sends them; the project's name where it is not stated.
  package let name: Located<String>?
  /// A picture below the project's folder.
  package let logo: Located<String>?
  /// As `#0a5c8f`.
  package let accent: Located<String>?

  package init(
    name: Located<String>? = nil, logo: Located<String>? = nil, accent: Located<String>? = nil
  ) {
    self.name = name
    self.logo = logo
    self.accent = accent
  }
}
