package import ServiceModel

/// An account that the open time of clocks is posted to.
package enum HolderAccount: Hashable, Sendable {
  /// Counted while this holder had the ticket.
  case counted(Holder)
  /// Not counted: a field held this value.
  case paused(Symbol)
  /// Not counted: suspended for this cause.
  case suspended(Symbol)
  /// Not counted, as the export states without saying when.
  case stated
  /// Not counted: by an event, while resolved, with another holder.
  case event, resolved, elsewhere
}

extension HolderAccount {
  /// The account of a stretch that does not count.
  init(_ cause: PausedStretch.Cause) {
    self =
      switch cause {
      case .suspended(let cause): .suspended(cause)
      case .pause(let pause): .paused(pause.value)
      case .event: .event
      case .resolved: .resolved
      case .elsewhere: .elsewhere
      }
  }

  /// As the key of a cell: up to 49 holder fields, of which a project has 48 at most, then the other accounts.
  var packed: (breakdown: Int, value: Symbol) {
    switch self {
    case .counted(let holder): ((holder.field ?? -1) + 1, holder.value)
    case .paused(let value): (50, value)
    case .suspended(let cause): (51, cause)
    case .stated: (52, .missing)
    case .event: (53, .missing)
    case .resolved: (54, .missing)
    case .elsewhere: (55, .missing)
    }
  }

  init(breakdown: Int, value: Symbol) {
    self =
      switch breakdown {
      case 0: .counted(.nobody)
      case 1..<50: .counted(Holder(field: breakdown - 1, value: value))
      case 50: .paused(value)
      case 51: .suspended(value)
      case 52: .stated
      case 53: .event
      case 54: .resolved
      default: .elsewhere
      }
  }

  /// The same with another table's symbols.
  func translated(_ translate: (Symbol) -> Symbol) -> HolderAccount {
    switch self {
    case .counted(let holder):
      .counted(Holder(field: holder.field, value: translate(holder.value)))
    case .paused(let value): .paused(translate(value))
    case .suspended(let cause): .suspended(translate(cause))
    case .stated, .event, .resolved, .elsewhere: self
    }
  }
}
