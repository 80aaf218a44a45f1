package import Markup

/// What a colour is for: a variable of the style sheets, with its colour in each scheme.
package struct Role: Sendable {
  /// The name of the variable, as `--text`.
  package let name: StaticString
  package let light: Colour
  package let dark: Colour
  /// On white paper.
  package let print: Colour

  private init(_ name: StaticString, _ light: Colour, _ dark: Colour, _ print: Colour) {
    self.name = name
    self.light = light
    self.dark = dark
    self.print = print
  }
}

/// The roles of a page around charts.
extension Role {
  package static let background = Role("--background", 0xF6F7F9, 0x11151B, 0xFFFFFF)
  /// Of cards on the background.
  package static let surface = Role("--surface", 0xFFFFFF, 0x181D25, 0xFFFFFF)
  package static let text = Role("--text", 0x1A1F27, 0xE8EBF0, 0x000000)
  package static let muted = Role("--muted", 0x525B68, 0xA7B0BD, 0x444B55)
  package static let border = Role("--border", 0xDEE2E8, 0x2F3742, 0xBFC5CD)
  /// Of links and headings.
  package static let accent = Role("--accent", 0x0B5CAD, 0x7DBBF5, 0x0B4F94)

  package static let good = Role("--good", 0x0A6540, 0x74D3A2, 0x0A5A39)
  package static let goodSoft = Role("--good-soft", 0xE4F4EB, 0x14301F, 0xEAF6EF)
  package static let bad = Role("--bad", 0xA1260D, 0xFFA38C, 0x8F200A)
  package static let badSoft = Role("--bad-soft", 0xFCEBE6, 0x3A1C14, 0xFDF0EC)
  package static let warn = Role("--warn", 0x7A4B00, 0xF0C063, 0x6B4100)
  package static let warnSoft = Role("--warn-soft", 0xFDF2DC, 0x352710, 0xFDF5E4)
  package static let neutral = Role("--neutral", 0x4A5361, 0xB4BCC8, 0x3F4754)
  package static let neutralSoft = Role("--neutral-soft", 0xEDEFF3, 0x262D37, 0xF1F3F6)
}

/// The roles of charts.
extension Role {
  package static let line = Role("--chart-line", 0x0B66B5, 0x62AEF0, 0x0B5CA3)
  package static let second = Role("--chart-second", 0xB8600B, 0xF0A04B, 0xA85405)
  /// Between the slanted lines of the second series.
  package static let secondSoft = Role("--chart-second-soft", 0xFBEBD8, 0x402A12, 0xFBEBD8)
  package static let goal = Role("--chart-goal", 0x596372, 0xAAB3C0, 0x4A5361)
  package static let below = Role("--chart-below", 0xBF3A0C, 0xFF8F66, 0xA8320A)
  package static let limit = Role("--chart-limit", 0x7D8897, 0x7D8898, 0x6C7683)
  package static let area = Role("--chart-area", 0xEAF1F8, 0x1D2B3B, 0xEEF3F9)
  package static let axis = Role("--chart-axis", 0x7D8897, 0x7D8898, 0x6C7683)
  package static let grid = Role("--chart-grid", 0xE6E9EE, 0x29313B, 0xDADEE4)

  /// The five shades of a grid, from few to many, each with that of the number in it.
  package static let heat: [(shade: Role, number: Role)] = [
    (
      Role("--chart-heat-1", 0xE1EDF8, 0x1A2F45, 0xE1EDF8),
      Role("--chart-count-1", 0x12304D, 0xDCEBFA, 0x12304D)
    ),
    (
      Role("--chart-heat-2", 0xB3D1ED, 0x1F4A70, 0xB3D1ED),
      Role("--chart-count-2", 0x12304D, 0xE6F1FC, 0x12304D)
    ),
    (
      Role("--chart-heat-3", 0x7DB2DF, 0x2B6AA3, 0x7DB2DF),
      Role("--chart-count-3", 0x0B2138, 0xFFFFFF, 0x0B2138)
    ),
    (
      Role("--chart-heat-4", 0x2670B5, 0x68ABE6, 0x2670B5),
      Role("--chart-count-4", 0xFFFFFF, 0x0B1F33, 0xFFFFFF)
    ),
    (
      Role("--chart-heat-5", 0x0B427A, 0xBFE0FC, 0x0B427A),
      Role("--chart-count-5", 0xFFFFFF, 0x0B1F33, 0xFFFFFF)
    ),
  ]
}
