import ServiceModel

extension Tally {
  /// Whether a target measures something of a ticket, and whether the list of uncovered ones has it.
  struct Cover {
    var isCovered = false
    var isListed = false
  }

  mutating func addClocks(of ticket: borrowing Ticket, by assessor: Assessor) -> Cover {
    var cover = Cover()
    let hasHistory = ticket.hasHistory
    for place in assessor.lane.targets.indices {
      let answer = hasHistory ? .unknown : assessor.lane.read(ticket, place)
      if case .nothing = answer { continue }
      let target = assessor.lane.targets[place]
      switch answer {
      case .nothing: continue
      case .withoutLimit: addWithoutLimit(ticket, target.place, &cover, by: assessor)
      case .clock(let clock):
        cover.isCovered = true
        if !addCounts(of: clock, target, ticket, by: assessor) {
          let measurement = assessor.measurement(of: ticket, clock, target.place)
          add(measurement, nil, of: ticket, ticket.values, by: assessor)
        }
      case .unknown: addCourses(of: ticket, target.place, &cover, by: assessor)
      }
    }
    return cover
  }

  @inline(never)
  private mutating func addCourses(
    of ticket: borrowing Ticket, _ target: TargetNumber, _ cover: inout Cover, by assessor: Assessor
  ) {
    assessor.readCourses(
      of: ticket, target,
      { measurement, values, clock in
        cover.isCovered = true
        add(measurement, clock, of: ticket, values, by: assessor)
      },
      { unmeasured in
        switch unmeasured {
        case .notStarted:
          cover.isCovered = true
          counted.notStarted += 1
        case .withoutLimit: addWithoutLimit(ticket, target, &cover, by: assessor)
        }
      })
  }

  private mutating func addWithoutLimit(
    _ ticket: borrowing Ticket, _ target: TargetNumber, _ cover: inout Cover, by assessor: Assessor
  ) {
    cover.isListed = true
    counted.withoutLimit += 1
    addUncovered(ticket, UncoveredTarget(target.agreement, target.target), by: assessor)
  }
}
