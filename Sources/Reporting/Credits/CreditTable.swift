import CivilTime
import Compliance
import ServiceModel

/// An agreement's credits of the reporting month.
struct AgreementCredits: Sendable {
  let agreement: String
  let kind: AgreementKind
  /// As the version in force names them.
  let parties: [Party]
  let month: CreditMonth
  let sensitivity: CreditSensitivity
}

/// The credits of every agreement that has any in force in the reporting month.
struct CreditTable {
  let agreements: [AgreementCredits]

  /// Repeats and earn-backs look at all months in the data.
  ///
  /// Cost: the cells of the tally, and the months some times over.
  init(_ input: ReportInput, _ measured: MeasuredMonths? = nil) {
    let names = input.rulebook.agreementsWithCredits
    if names.isEmpty {
      agreements = []
      return
    }
    let first = (measured ?? MeasuredMonths(input))[nil]?.lowerBound ?? input.month
    agreements = names.compactMap { name in
      let inputs = input.tally.creditInputs(
        ofAgreement: name, input.rulebook, min(first, input.month)...input.month
      ) { input.rulebook.goal(of: $0, in: $1) }
      guard let month = CreditHistory(inputs).months.last, month.month == input.month,
        let version = input.rulebook.creditVersion(ofAgreement: name, in: input.month)
      else { return nil }
      return AgreementCredits(
        agreement: name, kind: version.kind, parties: version.parties, month: month,
        sensitivity: CreditSensitivity(inputs))
    }
  }
}
