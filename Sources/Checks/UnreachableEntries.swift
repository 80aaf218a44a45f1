import Diagnostics
import ServiceModel

/// Every entry of `within` is reached by some ticket: none before it takes all that it would.
enum UnreachableEntries {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    catalogue.agreements.flatMap { $0.targets }.flatMap { target in
      target.within.indices.compactMap { index -> Diagnostic? in
        let limit = target.within[index]
        guard
          let first = target.within[..<index].first(where: { $0.when.holdsWherever(limit.when) })
        else { return nil }
        return Diagnostic(
          .error, code: "unreachable-entry",
          "no ticket reaches this entry: one before it takes all that it would",
          at: limit.location, expected: "the entries from the narrowest to the widest",
          mend: "move it up, or take it out",
          notes: [.init("the entry before", at: first.location)])
      }
    }
  }
}
