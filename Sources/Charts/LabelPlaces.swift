/// Places for labels beside their points, such that none stands in another one.
struct LabelPlaces {
  /// A label begins at its spot, or ends there.
  struct Place {
    let spot: Spot
    let isBefore: Bool
  }

  private struct Box {
    let left: Length
    let right: Length
    let y: Length
  }

  /// The height of a line of the largest letters.
  private static let line: Length = 22

  let right: Length
  let top: Length
  let bottom: Length
  private var taken: [Box] = []

  /// The edges of the field that the middle lines of labels keep to.
  init(right: Length, top: Length, bottom: Length) {
    self.right = right
    self.top = top
    self.bottom = bottom
  }

  /// The free place nearest to the point's own height, to its right rather than to its left.
  ///
  /// Where nothing is free it is beside the point, whatever stands there.
  mutating func take(_ width: Length, beside point: Spot) -> Place {
    let ways = (0...12).flatMap { $0 == 0 ? [0] : [-$0, $0] }
    for way in ways {
      let y = point.y + LabelPlaces.line * way
      for isBefore in [false, true] {
        let near = isBefore ? point.x - 16 : point.x + 16
        let box = Box(
          left: isBefore ? near - width : near, right: isBefore ? near : near + width, y: y)
        guard isFree(box) else { continue }
        taken.append(box)
        return Place(spot: Spot(x: near, y: y), isBefore: isBefore)
      }
    }
    let isBefore = point.x + 16 + width > right
    return Place(
      spot: Spot(x: isBefore ? point.x - 16 : point.x + 16, y: point.y), isBefore: isBefore)
  }

  private func isFree(_ box: Box) -> Bool {
    box.left >= 0 && box.right <= right && box.y >= top && box.y <= bottom
      && taken.allSatisfy {
        box.right < $0.left || $0.right < box.left || box.y - $0.y >= LabelPlaces.line
          || $0.y - box.y >= LabelPlaces.line
      }
  }
}
