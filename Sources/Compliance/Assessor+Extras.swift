extension Assessor {
  /// What is kept only where it is asked for.
  package struct Extras: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// The months of every clock by each rule, side by side.
    package static var monthRules: Extras { Extras(rawValue: 1) }
    /// Every clock of the reporting month, met ones too.
    package static var allClocks: Extras { Extras(rawValue: 2) }
    /// When measured clocks started, by weekday and hour.
    package static var starts: Extras { Extras(rawValue: 4) }
    /// Outcomes by target and month alone: no lists, no accounts, no comparison with the tool's verdicts.
    package static var countsOnly: Extras { Extras(rawValue: 8) }
    /// With `allClocks` every clock of every month, for the few tickets whose clocks moved.
    package static var everyMonth: Extras { Extras(rawValue: 16) }
  }
}
