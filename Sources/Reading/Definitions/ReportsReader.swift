import Diagnostics
import ServiceModel

/// Reads `reports` of `attain.yaml`.
struct ReportsReader {
  static let keys = [
    "folder", "formats", "break-down-by", "scorecards-per", "language", "branding", "clocks",
    "month-by", "count-overdue",
  ]

  static func reports(_ fields: Fields, _ report: inout Report) -> ReportsDefinition {
    let folder = fields["folder"]?.text("folder", &report)?.value ?? "reports"
    let formats = fields["formats"].map { self.formats($0, &report) } ?? []
    let language: Located<ReportLanguage>? = fields["language"]?.word("language", &report)
    return ReportsDefinition(
      folder: folder, formats: formats,
      breakDownBy: fields["break-down-by"]?.texts("break-down-by", &report) ?? [],
      scorecardsPer: fields["scorecards-per"]?.text("scorecards-per", &report),
      language: language?.value ?? .english,
      branding: fields["branding"].flatMap { branding($0, &report) } ?? BrandingDefinition(),
      listsAllClocks: fields["clocks"]?.bool("clocks", &report)?.value ?? false)
  }

  private static func formats(
    _ node: YAMLNode, _ report: inout Report
  ) -> [Located<ReportFormat>] {
    if case .list(let items) = node.content, items.isEmpty {
      let words = ReportFormat.allCases.map { $0.rawValue }
      report.error(
        "empty-list", "'formats' names no form of reports, so none would be written",
        at: node.location, expected: "one or more of \(words.joined(separator: ", "))",
        mend:
          "take the key out: without it \(words.filter { $0 != "jsonl" }.joined(separator: ", ")) are written"
      )
      return []
    }
    return node.list("formats", &report).compactMap { $0.word("formats", &report) }
  }

  private static func branding(
    _ node: YAMLNode, _ report: inout Report
  ) -> BrandingDefinition? {
    let keys = ["name", "logo", "accent"]
    guard let fields = Fields(node, "branding", keys: keys, &report) else { return nil }
    return BrandingDefinition(
      name: fields["name"]?.text("name", &report), logo: fields["logo"]?.text("logo", &report),
      accent: fields["accent"].flatMap { colour($0, &report) })
  }

  private static func colour(_ node: YAMLNode, _ report: inout Report) -> Located<String>? {
    guard let text = node.text("accent", &report) else { return nil }
    let digits = text.value.dropFirst()
    if text.value.first == "#", digits.count == 6, digits.allSatisfy({ $0.isHexDigit }) {
      return text
    }
    report.error(
      "colour", "'\(text.value)' is no colour", at: text.location,
      expected: "six hexadecimal digits behind a #, such as \"#0a5c8f\" in quotation marks")
    return nil
  }
}
