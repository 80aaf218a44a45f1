/// Counters of a kind that add up.
package protocol Summable: Sendable {
  init()
  static func += (left: inout Self, right: Self)
}
