extension Counts: CodedNumbers {
  package mutating func code(by coder: inout some NumberCoder) {
    coder.count(&met)
    coder.count(&breached)
    coder.count(&running)
    coder.count(&overdue)
    coder.count(&unmeasurable)
    coder.count(&excludedMet)
    coder.count(&excludedBreached)
    coder.count(&excludedOther)
    coder.count(&excludedOverdueCounted)
    coder.count(&overdueCounted)
    coder.count(&couldBeMet)
    coder.count(&couldBeBreached)
    coder.count(&fullEvidence)
    coder.count(&verdictEvidence)
    coder.seconds(&elapsed)
    coder.seconds(&longest)
  }
}

extension BacklogCounts: CodedNumbers {
  package mutating func code(by coder: inout some NumberCoder) {
    coder.count(&created)
    coder.count(&reopened)
    coder.count(&resolved)
    coder.count(&cancelled)
    coder.count(&closing)
    for age in ages.indices { coder.count(&ages[age]) }
  }
}

extension HolderCounts: CodedNumbers {
  package mutating func code(by coder: inout some NumberCoder) {
    coder.count(&clocks)
    coder.count(&visits)
    coder.seconds(&seconds)
    coder.seconds(&unproved)
  }
}

extension MonthRuleCounts: CodedNumbers {
  package mutating func code(by coder: inout some NumberCoder) {
    coder.count(&met)
    coder.count(&breached)
  }
}

extension VerdictCounts: CodedNumbers {
  package mutating func code(by coder: inout some NumberCoder) {
    coder.count(&agree)
    coder.count(&disagree)
    coder.count(&withoutVerdict)
    coder.count(&excluded)
    coder.count(&toolMet)
    coder.count(&toolBreached)
  }
}

extension SignalCounts: CodedNumbers {
  package mutating func code(by coder: inout some NumberCoder) {
    coder.count(&count)
    coder.count(&total)
  }
}

extension TicketCount: CodedNumbers {
  package mutating func code(by coder: inout some NumberCoder) { coder.count(&tickets) }
}

extension ListCounts: CodedNumbers {
  package mutating func code(by coder: inout some NumberCoder) {
    coder.count(&breaches)
    coder.count(&overdue)
    coder.count(&atRisk)
    coder.count(&excluded)
    coder.count(&unmeasurable)
    coder.count(&uncovered)
    coder.count(&open)
  }
}

/// What is counted beside the cells; outcomes and accounts are those of the cells.
extension Books: CodedNumbers {
  package mutating func code(by coder: inout some NumberCoder) {
    coder.count(&rowsRead)
    coder.count(&rowsRejected)
    coder.count(&tickets)
    coder.count(&rowsMerged)
    coder.count(&ticketsNotYetCreated)
    coder.count(&ticketsCovered)
    coder.count(&ticketsUncovered)
    coder.count(&clocks)
    coder.count(&withoutLimit)
    coder.count(&notStarted)
    coder.seconds(&clockSeconds)
  }
}
