import Diagnostics
import ServiceModel

/// What underpins an agreement is there, and is an OLA or an underpinning contract.
enum UnderpinningNames {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let kinds = Dictionary(catalogue.agreements.map { ($0.name.value, $0.kind) }) { first, _ in
      first
    }
    // One that rests on itself is told as a circle.
    let names = catalogue.agreements.flatMap { agreement in
      agreement.underpinnedBy.filter { $0.value != agreement.name.value }
    }
    return names.compactMap { name in
      guard let kind = kinds[name.value] else {
        return name.noAgreement(
          among: kinds.keys.sorted(), else: "add a file for it to the folder of agreements")
      }
      return kind.value == .sla ? sla(name, kind.location) : nil
    }
  }

  private static func sla(_ name: Located<String>, _ kind: Location) -> Diagnostic {
    Diagnostic(
      .error, code: "underpinned-by-sla", "'\(name.value)' is an SLA, which underpins nothing",
      at: name.location, expected: "an agreement of the kind ola or uc",
      mend: "take it out, or mend its kind", notes: [.init("its kind", at: kind)])
  }
}
