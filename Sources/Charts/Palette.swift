package import Markup

/// The colours of pages and charts in light, dark and on paper.
///
/// Text can be read on every ground that it stands on (4.5:1), lines and shapes can be seen (3:1). Series are
/// blue and orange, which colour-blind readers tell apart, and differ in shape or pattern besides.
package enum Palette {
  /// For text on the background, on surfaces and on the soft grounds of states.
  package static let texts: [Role] = [
    .text, .muted, .accent, .good, .bad, .warn, .neutral,
  ]
  /// What text stands on.
  package static let grounds: [Role] = [
    .background, .surface, .goodSoft, .badSoft, .warnSoft, .neutralSoft,
  ]
  /// Lines and shapes without which a chart says nothing.
  package static let graphics: [Role] = [.line, .second, .goal, .below, .limit, .axis]
  /// What is fine to miss: borders, gridlines and soft areas.
  package static let ornaments: [Role] = [.border, .secondSoft, .area, .grid]

  /// Every role once.
  package static let roles: [Role] =
    texts + grounds + graphics + ornaments + Role.heat.flatMap { [$0.shade, $0.number] }

  /// The variables for each scheme, paper last, and the rules of the charts.
  ///
  /// A page that has an accent of its own lets a sheet with `--accent` follow.
  package static let styles: [StyleSheet] = [
    StyleSheet(variables: roles.map { ($0.name, $0.light) }),
    StyleSheet(
      variables: roles.map { ($0.name, $0.dark) }, media: "(prefers-color-scheme:dark)"),
    StyleSheet(variables: roles.map { ($0.name, $0.print) }, media: "print"),
    ChartStyle.rules,
  ]
}
