package import CivilTime
package import ServiceModel

/// What a cell of the tally counts: one target in one month, for all tickets or for one value.
package struct TallyKey: Hashable, Sendable {
  /// The place of the target in `Rulebook.targets`.
  package let target: Int
  package let month: Month
  /// The place of the field in `Rulebook.breakdowns` and its value; none for all tickets.
  package let part: Part?

  package struct Part: Hashable, Sendable {
    package let breakdown: Int
    package let value: Symbol

    package init(breakdown: Int, value: Symbol) {
      self.breakdown = breakdown
      self.value = value
    }
  }

  package init(target: Int, month: Month, part: Part? = nil) {
    self.target = target
    self.month = month
    self.part = part
  }

  /// Twelve bits of target, six of breakdown, twenty-eight of value, eighteen of month, which hold
  /// the years 0 to 21,844; the checks refuse a project that has more targets or breakdowns.
  static func packed(target: Int, month: Int, breakdown: Int, value: Symbol) -> UInt64 {
    UInt64(target) << 52 | UInt64(breakdown) << 46 | UInt64(value.id & 0xFFF_FFFF) << 18
      | UInt64(month) & 0x3_FFFF
  }

  /// The bits of a breakdown and its value, which a key of all tickets has none of.
  static func packed(breakdown: Int, value: Symbol) -> UInt64 {
    packed(target: 0, month: 0, breakdown: breakdown, value: value)
  }

  init(packed: UInt64) {
    let breakdown = Int(packed >> 46 & 0x3F)
    target = Int(packed >> 52)
    month = Month(index: Int(packed & 0x3_FFFF))
    part =
      breakdown == 0
      ? nil : Part(breakdown: breakdown - 1, value: TallyKey.value(packed: packed))
  }

  static func value(packed: UInt64) -> Symbol {
    Symbol(id: UInt32(packed >> 18 & 0xFFF_FFFF))
  }

  var packed: UInt64 {
    TallyKey.packed(
      target: target, month: month.index, breakdown: part.map { $0.breakdown + 1 } ?? 0,
      value: part?.value ?? .missing)
  }
}
