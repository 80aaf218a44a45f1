/// By how many half hours stamps differ that should be the same.
package struct StampOffsets: Sendable {
  /// How often each difference was seen, in seconds: whole half hours, to the minute.
  private var counts: [Int64: Int] = [:]
  /// How many tickets were compared.
  package internal(set) var compared = 0

  /// Hardly two zones with a desk are further apart, and what follows a day later is no offset.
  private static let widest: Int64 = 22 * 3600
  /// Exports may show minutes where others show seconds.
  private static let tolerance: Int64 = 60

  /// Counts a difference where it is a whole number of half hours.
  mutating func add(_ difference: Int64) {
    let half: Int64 = 1_800
    let rounded = (difference + (difference < 0 ? -half / 2 : half / 2)) / half * half
    guard abs(rounded) <= StampOffsets.widest, abs(difference - rounded) <= StampOffsets.tolerance
    else { return }
    counts[rounded, default: 0] += 1
  }

  /// The offset that nearly all have, or the two of summer and winter, ascending; nothing where there is
  /// none, or none but zero.
  package var constant: [Int64]? {
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = sorted.first, first.value >= 5 else { return nil }
    let second = sorted.dropFirst().first { isSeason($0, of: first) }
    let offsets = [first] + (second.map { [$0] } ?? [])
    let others = sorted.filter { entry in !offsets.contains { $0.key == entry.key } }
    let sum = offsets.reduce(0) { $0 + $1.value }
    guard (others.first?.value ?? 0) * 5 <= offsets[offsets.count - 1].value,
      sum * 10 >= compared * 6, offsets.contains(where: { $0.key != 0 })
    else { return nil }
    return offsets.map { $0.key }.sorted()
  }

  /// Zones whose clocks change on other dates differ by an hour more or less for a part of the year.
  private func isSeason(
    _ entry: (key: Int64, value: Int), of first: (key: Int64, value: Int)
  ) -> Bool {
    abs(entry.key - first.key) == 3_600 && entry.value >= 5 && entry.value * 10 >= first.value
  }
}
