/// A level axis from zero to a round count that is not below the largest.
struct CountAxis {
  let end: Int
  private let step: Int

  /// At most five steps of one, two or five times a power of ten.
  init(covering counts: [Int]) {
    let largest = max(counts.max() ?? 0, 1)
    var power = 1
    while power * 50 < largest { power *= 10 }
    step = [1, 2, 5, 10].map { $0 * power }.first { $0 * 5 >= largest } ?? power * 10
    end = (largest + step - 1) / step * step
  }

  /// From zero to the end, both included.
  var ticks: [Int] { Array(stride(from: 0, through: end, by: step)) }
}
