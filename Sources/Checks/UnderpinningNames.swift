import Diagnostics
import ServiceModel

/// What underpins an agreement is there, and is an OLA or an underpinning contract.
enum UnderpinningNames {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let kinds = Dictionary(catalogue.agreements.map { ($0.name.value, $0.kind) }) { first, _ in
      first
    }
    return catalogue.agreements.flatMap { $0.underpinnedBy }.compactMap { name in
      guard let kind = kinds[name.value] else { return dangling(name, kinds.keys.sorted()) }
      return kind.value == .sla ? sla(name, kind.location) : nil
    }
  }

  private static func dangling(_ name: Located<String>, _ choices: [String]) -> Diagnostic {
    Diagnostic(
      .error, code: "dangling-reference", "no agreement is named '\(name.value)'",
      at: name.location, expected: "one of \(choices.joined(separator: ", "))",
      mend: NearMiss.question(name.value, among: choices)
        ?? "add a file for it to the folder of agreements")
  }

  private static func sla(_ name: Located<String>, _ kind: Location) -> Diagnostic {
    Diagnostic(
      .error, code: "underpinned-by-sla", "'\(name.value)' is an SLA, which underpins nothing",
      at: name.location, expected: "an agreement of the kind ola or uc",
      mend: "take it out, or mend its kind", notes: [.init("its kind", at: kind)])
  }
}
