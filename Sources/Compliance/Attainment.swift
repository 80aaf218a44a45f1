package import ServiceModel

/// Met of measured: two integers, never a fraction.
package struct Attainment: Hashable, Sendable {
  package let met: Int
  package let measured: Int

  package init(met: Int, measured: Int) {
    self.met = met
    self.measured = measured
  }

  /// Whether the goal is reached; nothing where nothing was measured.
  ///
  /// Example: 95 of 100 reach a goal of 95%, 94 do not.
  package func reaches(_ goal: Goal) -> Bool? {
    measured == 0 ? nil : met * 10_000 >= goal.hundredthsOfPercent * measured
  }

  /// Hundredths of a percent, cut off and never rounded up; nothing where nothing was measured.
  ///
  /// Example: 2 of 3 are 6,666.
  package var hundredthsOfPercent: Int? { measured == 0 ? nil : met * 10_000 / measured }
}
