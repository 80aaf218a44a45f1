package import CivilTime

/// What holds an agreement to a workload in a month: its version that counts, with those that it followed in the month.
package struct WorkloadPart: Sendable {
  /// The version in force at the month's last instant, else the last one in force in the month.
  package let version: AgreementVersion
  package let limit: WorkloadLimit
  /// The places in the rulebook of all versions of its scope that are in force in the month.
  package let places: [Int]
}

extension Rulebook {
  /// All workload limits of a month, in the order of the definitions.
  ///
  /// Versions of one scope follow one another, and their tickets count together; those of other scopes stand side by
  /// side, each with a limit of its own. Cost: the agreements times those of one name.
  package func workloadParts(in month: Month) -> [WorkloadPart] {
    let interval = month.interval(in: zone)
    return chains(agreedPlaces(in: interval)).compactMap { places in
      guard let place = countingPlace(of: places, in: interval),
        let limit = agreements[place].workload
      else { return nil }
      return WorkloadPart(version: agreements[place], limit: limit, places: places)
    }
  }

  /// Whether a version in force at any instant of a month has the target.
  package func isInForce(target number: Int, in month: Month) -> Bool {
    let interval = month.interval(in: zone)
    return agreements.contains { agreement in
      agreement.inForce.intersection(interval) != nil
        && agreement.targets.contains { $0.number == number }
    }
  }

  /// The places of the versions that count tickets: of their scope some version limits the workload.
  package var limitedPlaces: [Int] {
    chains(agreedPlaces).filter { $0.contains { agreements[$0].workload != nil } }.flatMap { $0 }
      .sorted()
  }

  /// Without the versions that readings add.
  private var agreedPlaces: [Int] {
    agreements.indices.filter { place in
      agreements[place].targets.contains { $0.number < agreedTargetCount }
    }
  }

  /// Those in force at any instant of an interval.
  func agreedPlaces(in interval: Interval) -> [Int] {
    agreedPlaces.filter { agreements[$0].inForce.intersection(interval) != nil }
  }

  /// Of versions of one scope the one in force at the last instant of an interval, else the last one; nothing where a
  /// version with another scope has taken over tickets of it within the interval.
  func countingPlace(of places: [Int], in interval: Interval) -> Int? {
    let atEnd = places.last { agreements[$0].inForce.contains(interval.end - Seconds(1)) }
    if let atEnd { return atEnd }
    return places.last.flatMap { isSucceeded(agreements[$0], in: interval) ? nil : $0 }
  }

  private func isSucceeded(_ version: AgreementVersion, in interval: Interval) -> Bool {
    agreedPlaces(in: interval).contains { place in
      let other = agreements[place]
      return other.name == version.name && other.inForce.start >= version.inForce.end
        && other.scope.overlaps(version.scope)
    }
  }

  /// The versions of one agreement and one scope together.
  func chains(_ places: [Int]) -> [[Int]] {
    var chains: [[Int]] = []
    for place in places {
      let (name, scope) = (agreements[place].name, agreements[place].scope)
      let own = chains.firstIndex {
        agreements[$0[0]].name == name && agreements[$0[0]].scope.isSame(as: scope)
      }
      if let own { chains[own].append(place) } else { chains.append([place]) }
    }
    return chains
  }
}
