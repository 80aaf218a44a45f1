package import CivilTime

extension Rulebook {
  /// The version of an agreement whose credits a month has; nothing where none has any.
  ///
  /// Of the versions of each scope the one in force at the month's last instant counts, else the last one in force at
  /// any instant of it; of scopes side by side one at most has credits. A version that ended does not count where one with
  /// another scope has taken over tickets of it.
  package func creditVersion(ofAgreement name: String, in month: Month) -> AgreementVersion? {
    let interval = month.interval(in: zone)
    let own = agreedPlaces(in: interval).filter { agreements[$0].name == name }
    return chains(own).compactMap { countingPlace(of: $0, in: interval) }
      .last { agreements[$0].credits != nil }.map { agreements[$0] }
  }

  /// The agreements that have credits, each once, in the order of the definitions.
  package var agreementsWithCredits: [String] {
    var names: [String] = []
    for agreement in agreements where agreement.credits != nil && !names.contains(agreement.name) {
      names.append(agreement.name)
    }
    return names
  }
}
