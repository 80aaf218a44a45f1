/// Hundredths as decimal numbers, by integers alone.
enum Decimals {
  /// With both decimals: `97.20`.
  static func whole(_ hundredths: Int, mark: String) -> String {
    let rest = hundredths.magnitude % 100
    return "\(head(hundredths))\(mark)\(rest < 10 ? "0" : "")\(rest)"
  }

  /// With the decimals that are not zero: `97.2`, `97`.
  static func short(_ hundredths: Int, mark: String) -> String {
    let rest = hundredths.magnitude % 100
    if rest == 0 { return head(hundredths) }
    if rest % 10 == 0 { return "\(head(hundredths))\(mark)\(rest / 10)" }
    return whole(hundredths, mark: mark)
  }

  private static func head(_ hundredths: Int) -> String {
    "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100)"
  }
}
