/// The p-values of several tests, raised so that one is below a level by chance alone no oftener
/// than that level.
///
/// Source: Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
/// Statistics 6 (1979): the i-th smallest of m times m − i + 1, never below the ones before it, at
/// most 1.
package enum Holm {
  /// The adjusted p-values, in the order of the given ones.
  ///
  /// Cost: O(m log m).
  ///
  /// Example: 0.01, 0.04, 0.03 and 0.005 become 0.03, 0.06, 0.06 and 0.02.
  package static func adjusted(_ values: [Probability]) -> [Probability] {
    var result = values
    var highest = 0.0
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    for (rank, place) in order.enumerated() {
      highest = max(highest, values[place].value * Double(values.count - rank))
      result[place] = Probability(cut: highest)
    }
    return result
  }

  /// The same over those that there are; the others stay absent and count as no test.
  package static func adjusted(_ values: [Probability?]) -> [Probability?] {
    var adjusted = Holm.adjusted(values.compactMap { $0 }).makeIterator()
    return values.map { $0 == nil ? nil : adjusted.next() }
  }
}
