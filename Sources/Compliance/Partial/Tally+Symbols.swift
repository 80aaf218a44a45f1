package import ServiceModel

extension Tally {
  /// The symbols that the counters and the disagreements speak of.
  ///
  /// Cost: the cells.
  package var symbols: Set<Symbol> {
    var found: Set<Symbol> = []
    for key in keys { if let part = key.part { found.insert(part.value) } }
    for key in backlog.keys { found.insert(TallyKey.value(packed: key)) }
    for key in holders.keys {
      switch HolderAccount.unpacked(key).account {
      case .counted(let holder): found.insert(holder.value)
      case .paused(let value), .suspended(let value): found.insert(value)
      case .stated, .event, .resolved, .elsewhere: break
      }
    }
    for disagreement in disagreements {
      found.formUnion(disagreement.detail.ticket.values)
      if let holder = disagreement.detail.measurement.holder { found.insert(holder) }
    }
    return found
  }
}
