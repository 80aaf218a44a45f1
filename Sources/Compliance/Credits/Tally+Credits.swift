package import CivilTime
package import ServiceModel

extension Tally {
  /// What an agreement's credits are worked out of, from the first month to the last; months in which no
  /// version with credits is in force are left out.
  ///
  /// `goal` gives a target's goal in a month. The version counts that `Rulebook.creditVersion` says.
  package func creditInputs(
    ofAgreement name: String, _ rulebook: Rulebook, _ months: ClosedRange<Month>,
    goal: (Int, Month) -> Goal
  ) -> [CreditInput] {
    (months.lowerBound.index...months.upperBound.index).compactMap { index in
      let month = Month(index: index)
      guard let terms = rulebook.creditVersion(ofAgreement: name, in: month)?.credits else {
        return nil
      }
      return CreditInput(
        month: month, terms: terms,
        isSuspended: isSuspended(agreement: name, in: month, rulebook),
        measures: terms.targets.map { target in
          CreditInput.Measure(
            goal: goal(target.number, month),
            attainment: self[TallyKey(target: target.number, month: month)].attainment)
        })
    }
  }

  /// Whether more tickets came in a month than an agreement is made for, where it says that its targets
  /// are then not in force.
  ///
  /// Of parts side by side each has a limit of its own, and all are suspended with one.
  package func isSuspended(agreement name: String, in month: Month, _ rulebook: Rulebook) -> Bool {
    rulebook.workloadParts(in: month).contains { part in
      part.version.name == name && part.limit.isSuspendedAbove
        && workload(of: part, in: month) > part.limit.ticketsPerMonth
    }
  }

  /// Whether a target's agreement is suspended in a month in which it could count: a version in force has it, or some
  /// clock of it was counted.
  package func isSuspended(target number: Int, in month: Month, _ rulebook: Rulebook) -> Bool {
    isSuspended(agreement: rulebook.targets[number].agreement, in: month, rulebook)
      && (rulebook.isInForce(target: number, in: month)
        || self[TallyKey(target: number, month: month)].clocks > 0)
  }
}
