import CivilTime
import Diagnostics
import ServiceModel

/// The versions of one agreement follow one another without a gap, and never judge one ticket twice.
///
/// Versions of which no ticket could be in both scopes are parts of the agreement side by side and
/// need not follow one another.
enum AgreementVersions {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    var byName: [String: [AgreementDefinition]] = [:]
    for agreement in catalogue.agreements {
      byName[agreement.name.value, default: []].append(agreement)
    }
    return catalogue.agreements.flatMap { backwards($0) }
      + byName.values.flatMap { versions in kinds(versions) + neighbours(versions) }
  }

  private static func backwards(_ agreement: AgreementDefinition) -> [Diagnostic] {
    guard let from = agreement.from, let until = agreement.until, until.value < from.value else {
      return []
    }
    return [
      Diagnostic(
        .error, code: "never-in-force", "the agreement ends before it begins",
        at: until.location, expected: "a date on or after \(from.value)")
    ]
  }

  private static func kinds(_ versions: [AgreementDefinition]) -> [Diagnostic] {
    guard let first = versions.first else { return [] }
    return versions.dropFirst().filter { $0.kind.value != first.kind.value }.map { other in
      Diagnostic(
        .error, code: "kind-changes",
        "another version of '\(other.name.value)' is of the kind \(first.kind.value.rawValue)",
        at: other.kind.location, expected: "one kind for all versions",
        notes: [.init("the other version", at: first.kind.location)])
    }
  }

  private static func neighbours(_ versions: [AgreementDefinition]) -> [Diagnostic] {
    let ordered = versions.sorted { $0.days.first < $1.days.first }
    return ordered.indices.flatMap { index -> [Diagnostic] in
      let one = ordered[index]
      let later = ordered[(index + 1)...].filter { $0.scope.overlaps(one.scope) }
      let overlapping = later.filter { $0.days.first <= one.days.last }.map { overlap(one, $0) }
      if !overlapping.isEmpty { return overlapping }
      return later.indices.flatMap { place -> [Diagnostic] in
        // The tickets of both; whatever version takes some of them sooner is looked at for itself.
        guard let shared = one.scope.and(later[place].scope),
          !later[..<place].contains(where: { $0.scope.overlaps(shared) })
        else { return [] }
        return gap(one, later[place])
      }
    }
  }

  private static func overlap(
    _ one: AgreementDefinition, _ other: AgreementDefinition
  ) -> Diagnostic {
    // Where both begin at once, none can end before the other begins.
    let isLater = one.days.first < other.days.first
    let since = other.from.map { "from \($0.value) on, " } ?? ""
    return Diagnostic(
      .error, code: "overlapping-scopes",
      since + "two versions of '\(one.name.value)' would judge the same tickets",
      at: other.from?.location ?? other.name.location,
      expected: "versions that follow one another, or scopes that share no ticket",
      mend: isLater
        ? "end the other version before this one begins"
        : "end one of them, as in-force: {until: 2026-12-31}, and begin the other on the next day",
      notes: [.init("the other version", at: one.until?.location ?? one.name.location)])
  }

  private static func gap(
    _ one: AgreementDefinition, _ next: AgreementDefinition
  ) -> [Diagnostic] {
    guard one.days.last + 1 < next.days.first else { return [] }
    return [
      Diagnostic(
        .error, code: "version-gap",
        "no version of '\(one.name.value)' is in force from \(one.days.last + 1) to"
          + " \(next.days.first - 1)", at: next.from?.location ?? next.name.location,
        expected: "a version that begins on \(one.days.last + 1)",
        notes: [.init("the version before", at: one.until?.location ?? one.name.location)])
    ]
  }
}
