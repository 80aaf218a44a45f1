/// The public holidays of 2025 and 2026 in the three places where the customers work.
enum Holidays {
  static let england = days(
    2025, [(1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)],
    2026, [(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)])

  static let bavaria = days(
    2025,
    [
      (1, 1), (1, 6), (4, 18), (4, 21), (5, 1), (5, 29), (6, 9), (6, 19), (8, 15), (10, 3),
      (11, 1), (12, 25), (12, 26),
    ],
    2026,
    [
      (1, 1), (1, 6), (4, 3), (4, 6), (5, 1), (5, 14), (5, 25), (6, 4), (8, 15), (10, 3),
      (11, 1), (12, 25), (12, 26),
    ])

  static let unitedStates = days(
    2025,
    [
      (1, 1), (1, 20), (2, 17), (5, 26), (6, 19), (7, 4), (9, 1), (10, 13), (11, 11), (11, 27),
      (12, 25),
    ],
    2026,
    [
      (1, 1), (1, 19), (2, 16), (5, 25), (6, 19), (7, 3), (9, 7), (10, 12), (11, 11), (11, 26),
      (12, 25),
    ])

  /// Two years of (month, day) as days.
  private static func days(
    _ first: Int, _ firstDates: [(Int, Int)], _ second: Int, _ secondDates: [(Int, Int)]
  ) -> [CivilDay] {
    firstDates.map { CivilDay(first, $0.0, $0.1) }
      + secondDates.map { CivilDay(second, $0.0, $0.1) }
  }
}
