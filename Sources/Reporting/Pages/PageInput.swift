import Charts
import CivilTime
import Compliance
package import Markup
package import ServiceModel

/// What pages and workbooks are made of, worked out once for all of them.
package struct PageInput: Sendable {
  let report: ReportInput
  let say: Wording
  let branding: Branding
  let compliance: ComplianceTable
  let backlog: BacklogTable
  /// All targets, in the order of the rulebook.
  let lines: [TargetLine]
  let breaches: BreachDigest
  /// The overdue clocks of each party.
  let overdue: [ByteText: LargestRows]
  /// Names of files beside a page, to which its lists lead; none where CSV is not written.
  let hasLists: Bool

  /// How many rows a page shows of all lists of a kind, and of one party's breaches.
  private static let rowsOfPage = 2_000
  private static let rowsOfParty = 200

  package init(
    _ report: ReportInput, language: ReportLanguage, branding: Branding, hasLists: Bool
  ) {
    self.report = report
    self.branding = branding
    self.hasLists = hasLists
    say = Wording(language, zone: report.rulebook.zone)
    compliance = ComplianceTable(report)
    backlog = BacklogTable(report)
    lines = TargetLine.all(report)
    let perTarget = PageInput.rowsOfPage / max(1, report.rulebook.targets.count)
    breaches = BreachDigest(
      report, rowsPerTarget: max(10, min(200, perTarget)), rowsPerParty: PageInput.rowsOfParty)
    overdue = OverdueDigest.parties(report, rowsPerParty: PageInput.rowsOfParty)
  }

  /// The laws of the pages that do not hold: each breach is read once again.
  package var faults: [String] {
    let (read, listed) = (breaches.count, report.tally.listed.breaches)
    return read == listed
      ? [] : ["\(read) breaches are read again for pages, \(listed) are listed"]
  }

  var numerals: Numerals {
    switch say.language {
    case .english: Numerals()
    case .german, .french: Numerals(decimalMark: ",", percentSign: "\u{A0}%")
    }
  }
}

/// Whose pages they are.
package struct Branding: Sendable {
  package let name: String
  package let logo: Logo?
  package let accent: Colour?

  package init(name: String, logo: Logo? = nil, accent: Colour? = nil) {
    self.name = name
    self.logo = logo
    self.accent = accent
  }

  /// The accent where text of this colour can be read on white and dark pages alike, for light pages
  /// only where it can be read there; nothing where it can be read on neither.
  var sheets: [StyleSheet] {
    guard let accent else { return [] }
    let onLight = Branding.isReadable(accent, [Role.background.light, Role.surface.light])
    let onDark = Branding.isReadable(accent, [Role.background.dark, Role.surface.dark])
    let light = StyleSheet(
      variables: [("--accent", accent)], media: "(prefers-color-scheme:light)")
    let dark = StyleSheet(variables: [("--accent", accent)], media: "(prefers-color-scheme:dark)")
    let print = StyleSheet(variables: [("--accent", accent)], media: "print")
    return [StyleSheet(variables: [("--brand", accent)])] + (onLight ? [light, print] : [])
      + (onDark ? [dark] : [])
  }

  /// Whether the accent can be read as text on light pages.
  package static func isReadable(_ accent: Colour) -> Bool {
    isReadable(accent, [Role.background.light, Role.surface.light])
  }

  private static func isReadable(_ accent: Colour, _ grounds: [Colour]) -> Bool {
    grounds.allSatisfy { Contrast(accent, $0).isReadable }
  }
}

/// A picture that stands in a page itself.
package struct Logo: Sendable {
  /// As `image/png`.
  let type: String
  let base64: String

  /// The picture of a PNG, JPEG or SVG file; nothing for any other.
  package init?(_ bytes: [UInt8]) {
    let start = String(decoding: bytes.prefix(512), as: UTF8.self)
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      type = "image/png"
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      type = "image/jpeg"
    } else if start.contains("<svg") {
      type = "image/svg+xml"
    } else {
      return nil
    }
    base64 = Base64.text(bytes)
  }

  var html: HTML {
    HTML.void(
      "img",
      [
        HTML.attribute("class", "logo"), HTML.attribute("alt", ""),
        HTML.attribute("src", "data:\(type);base64,\(base64)"),
      ])
  }
}
