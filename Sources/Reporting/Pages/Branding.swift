import Charts
package import Markup

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
