import Markup

/// The sign of one value: a filled disc, or a hollow diamond for what stands out.
enum Mark {
  static func shape(at spot: Spot, isBelow: Bool, isSmall: Bool = false) -> HTML {
    isBelow
      ? Shapes.diamond("chart-mark chart-below", at: spot, radius: isSmall ? 4 : 6)
      : Shapes.circle("chart-mark", at: spot, radius: isSmall ? 3 : 4)
  }
}
