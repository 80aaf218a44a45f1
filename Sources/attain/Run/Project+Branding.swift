import Diagnostics
import Markup
import Reporting
import ServiceModel

extension Project {
  private static let largestLogo = 1 << 18

  /// Whose pages they are, and the file of the logo with its hash; what is wrong with the logo goes to the
  /// diagnostics.
  static func branding(
    _ catalogue: Catalogue, in folder: String, _ diagnostics: inout [Diagnostic]
  ) -> (Branding, [SourceFile]) {
    let definition = catalogue.project.reports.branding
    var picture: (logo: Logo, source: SourceFile)?
    if let name = definition.logo {
      picture = Project.picture(name, in: folder, &diagnostics)
    }
    diagnostics += accentWarnings(definition)
    let branding = Branding(
      name: definition.name?.value ?? catalogue.project.name.value, logo: picture?.logo,
      accent: definition.accent.flatMap { Colour(hex: $0.value) })
    return (branding, picture.map { [$0.source] } ?? [])
  }

  /// An accent that text cannot have on the pages that most people see.
  private static func accentWarnings(_ branding: BrandingDefinition) -> [Diagnostic] {
    guard let accent = branding.accent, let colour = Colour(hex: accent.value),
      !Branding.isReadable(colour)
    else { return [] }
    return [
      Diagnostic(
        .warning, code: "accent-contrast",
        "text of the colour '\(accent.value)' is hard to read on light pages",
        at: accent.location, expected: "a contrast of 4.5:1 at least (WCAG 2.2, 1.4.3)",
        mend: "take a darker one; until then only the bar at the top has it there")
    ]
  }

  private static func picture(
    _ name: Located<String>, in folder: String, _ diagnostics: inout [Diagnostic]
  ) -> (logo: Logo, source: SourceFile)? {
    let path = Folder.path(folder, name.value)
    let problem: String
    do throws(FileProblem) {
      let bytes = try ByteFile.content(of: path, limit: largestLogo)
      if let logo = Logo(bytes) {
        let source = SourceFile(
          role: .logo, path: name.value, bytes: bytes.count, sha256: SHA256.hash(bytes))
        return (logo, source)
      }
      problem = "'\(path)' is no picture for a page"
    } catch {
      problem = error.description
    }
    diagnostics.append(
      Diagnostic(
        .error, code: "logo", problem, at: name.location,
        expected: "a PNG, JPEG or SVG file of at most 256 KiB",
        mend: "name a file below the project's folder, or take the key 'logo' out"))
    return nil
  }
}
