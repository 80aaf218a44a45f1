package import CivilTime

extension Rulebook {
  /// The version of an agreement in force at a month's last instant, else the last one in force at any
  /// instant of it; nothing where none is.
  package func version(ofAgreement name: String, in month: Month) -> AgreementVersion? {
    let interval = month.interval(in: zone)
    let versions = agreements.filter { agreement in
      agreement.name == name && agreement.inForce.intersection(interval) != nil
    }
    return versions.last { $0.inForce.contains(interval.end - Seconds(1)) } ?? versions.last
  }

  /// The credits of an agreement in a month: those of the version in force at its last instant, else of the last one in
  /// force at any instant of it; of parts side by side one at most has any.
  package func credits(ofAgreement name: String, in month: Month) -> CreditTerms? {
    let last = month.interval(in: zone).end - Seconds(1)
    let parts = agreements.filter { $0.name == name && $0.inForce.contains(last) }
    if parts.isEmpty { return version(ofAgreement: name, in: month)?.credits }
    return parts.last { $0.credits != nil }?.credits
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
