import Diagnostics
import Markup
import Reporting
import ServiceModel

extension Project {
  private static let largestLogo = 1 << 18

  /// Whose pages they are; the logo is read now.
  func branding() throws(RunProblem) -> Branding {
    let definition = catalogue.project.reports.branding
    var logo: Logo?
    if let name = definition.logo { logo = try picture(name) }
    return Branding(
      name: definition.name?.value ?? rulebook.name, logo: logo,
      accent: definition.accent.flatMap { Colour(hex: $0.value) })
  }

  /// An accent that text cannot have on the pages that most people see.
  static func accentWarnings(_ catalogue: Catalogue) -> [Diagnostic] {
    guard let accent = catalogue.project.reports.branding.accent,
      let colour = Colour(hex: accent.value), !Branding.isReadable(colour)
    else { return [] }
    return [
      Diagnostic(
        .warning, code: "accent-contrast",
        "text of the colour '\(accent.value)' is hard to read on light pages",
        at: accent.location, expected: "a contrast of 4.5:1 at least (WCAG 2.2, 1.4.3)",
        mend: "take a darker one; until then only the bar at the top has it there")
    ]
  }

  private func picture(_ name: Located<String>) throws(RunProblem) -> Logo {
    let path = Folder.path(folder, name.value)
    let bytes = try? ByteFile.content(of: path, limit: Project.largestLogo + 1)
    if let bytes, bytes.count <= Project.largestLogo, let logo = Logo(bytes) { return logo }
    throw .definitions([
      Diagnostic(
        .error, code: "logo",
        bytes == nil ? "'\(path)' cannot be read" : "'\(path)' is no picture for a page",
        at: name.location, expected: "a PNG, JPEG or SVG file of at most 256 KiB",
        mend: "name a file below the project's folder, or take the key 'logo' out")
    ])
  }
}
