/// An upright axis from a round share below all that is drawn up to 100 %.
struct PercentAxis {
  /// Each divides 10,000; the finest is a tenth of a percent.
  private static let steps = [10, 20, 50, 100, 200, 500, 1_000, 2_000]

  let floor: Share
  /// In hundredths of a percent.
  private let step: Int

  /// At most five steps, at least three; what is drawn stands a quarter of one above the floor, unless that
  /// is zero.
  init(covering shares: [Share]) {
    let lowest = (shares.min() ?? .all).hundredthsOfPercent
    func floor(_ step: Int) -> Int {
      min(max(lowest - step / 4, 0) / step * step, 10_000 - 3 * step)
    }
    step = PercentAxis.steps.first { 10_000 - floor($0) <= 5 * $0 } ?? 2_000
    self.floor = Share(hundredthsOfPercent: floor(step))
  }

  /// From the floor to 100 %, both included.
  var ticks: [Share] {
    stride(from: floor.hundredthsOfPercent, through: 10_000, by: step).map {
      Share(hundredthsOfPercent: $0)
    }
  }

  /// How far above the floor a share is in an axis of so much height; below it is less than nothing.
  func height(of share: Share, in height: Length) -> Length {
    height.scaled(
      share.hundredthsOfPercent - floor.hundredthsOfPercent,
      of: 10_000 - floor.hundredthsOfPercent)
  }
}
