package import ServiceModel

/// A clock that the tool judges otherwise, or that it judges although the agreement leaves it out.
package struct Disagreement: Sendable {
  package let detail: Detail
  package let tool: ToolVerdict
  /// What its ticket alone tells; what all tickets tell, `Reconciliation.kind(of:)` adds.
  let found: DisagreementClass
}

/// How the verdicts of a target's clocks compare with the tool's own.
package struct VerdictCounts: Hashable, CodedNumbers {
  /// In the reporting month: clocks judged alike, judged otherwise, without a tool's verdict, and
  /// with one although they are excluded.
  package internal(set) var agree = 0
  package internal(set) var disagree = 0
  package internal(set) var withoutVerdict = 0
  package internal(set) var excluded = 0
  /// In all months: what the tool says of the clocks that are met or breached.
  var toolMet = 0
  var toolBreached = 0

  package init() {}

  package mutating func code(beside other: VerdictCounts, by coder: inout some NumberCoder) {
    coder.count(&agree, other.agree)
    coder.count(&disagree, other.disagree)
    coder.count(&withoutVerdict, other.withoutVerdict)
    coder.count(&excluded, other.excluded)
    coder.count(&toolMet, other.toolMet)
    coder.count(&toolBreached, other.toolBreached)
  }
}

/// A target's verdicts of the reporting month beside those of the tool.
package struct Reconciliation: Sendable {
  package let counts: VerdictCounts
  /// The classes of the disagreements and of the excluded clocks, as far as there are any.
  package let classes: [(kind: DisagreementClass, count: Int)]

  init(_ counts: VerdictCounts, _ disagreements: [Disagreement]) {
    self.counts = counts
    let kinds = disagreements.map { Reconciliation.kind(of: $0, counts) }
    classes = DisagreementClass.allCases.compactMap { kind in
      let count = kinds.count { $0 == kind }
      return count == 0 ? nil : (kind, count)
    }
  }

  /// Clocks with a verdict on both sides.
  package var compared: Int { counts.agree + counts.disagree }

  /// Hundredths of a percent, cut off; nothing where nothing was compared.
  package var hundredthsOfPercent: Int? {
    compared == 0 ? nil : counts.agree * 10_000 / compared
  }

  /// The class of one of the target's disagreements.
  package func kind(of disagreement: Disagreement) -> DisagreementClass {
    Reconciliation.kind(of: disagreement, counts)
  }

  private static func kind(
    of disagreement: Disagreement, _ counts: VerdictCounts
  ) -> DisagreementClass {
    if disagreement.found == .excluded { return .excluded }
    let isDead =
      min(counts.toolMet, counts.toolBreached) == 0
      && counts.toolMet + counts.toolBreached >= DisagreementClass.deadFieldVerdicts
    return isDead ? .deadField : disagreement.found
  }
}
