import Diagnostics
import ServiceModel

/// No agreement rests on itself, neither at once nor through others.
enum UnderpinningCycles {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let beneath = Dictionary(grouping: catalogue.agreements) { $0.name.value }
      .mapValues { versions in versions.flatMap { $0.underpinnedBy } }
    return catalogue.agreements.flatMap { agreement in
      agreement.underpinnedBy.compactMap { name in
        diagnostic(of: agreement.name.value, name, beneath)
      }
    }
  }

  /// Told once for each way round, where the first name of it in the alphabet stands.
  private static func diagnostic(
    of agreement: String, _ name: Located<String>, _ beneath: [String: [Located<String>]]
  ) -> Diagnostic? {
    guard let way = way(from: name.value, to: agreement, beneath), way.min() == agreement else {
      return nil
    }
    let round = ([agreement] + way).joined(separator: " → ")
    return Diagnostic(
      .error, code: "underpinning-cycle", "'\(agreement)' rests on itself: \(round)",
      at: name.location, expected: "agreements that rest on others only downwards",
      mend: "take one of these names out of underpinned-by")
  }

  /// The names on the shortest way down from one to the other, both included.
  private static func way(
    from first: String, to last: String, _ beneath: [String: [Located<String>]]
  ) -> [String]? {
    var seen: Set<String> = [first]
    var ways = [[first]]
    while !ways.isEmpty {
      if let found = ways.first(where: { $0.last == last }) { return found }
      ways = ways.flatMap { way in
        (beneath[way[way.count - 1]] ?? []).filter { seen.insert($0.value).inserted }
          .map { way + [$0.value] }
      }
    }
    return nil
  }
}
