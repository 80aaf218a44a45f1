/// A SplitMix64 sequence of numbers: the same seed gives the same numbers on every machine.
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A sequence of its own for one ticket, so that changing one ticket leaves the others alone.
  init(seed: UInt64, stream: Int) {
    var mixer = SeededGenerator(seed: seed ^ (UInt64(stream) &* 0xD1B5_4A32_D192_ED03))
    state = mixer.next()
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, not including, the bound.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A whole number of the range, both ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// The smaller of two numbers of the range: most work is done early, little of it late.
  mutating func early(_ range: ClosedRange<Int>) -> Int {
    min(within(range), within(range))
  }

  /// True so many times in a thousand.
  mutating func chance(_ perMille: Int) -> Bool {
    below(1000) < perMille
  }

  /// One of the choices, all alike.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[below(choices.count)]
  }

  /// One of the choices, each as often as its weight says.
  mutating func pick<Choice>(weighted choices: [(Choice, weight: Int)]) -> Choice {
    var rest = below(choices.reduce(0) { $0 + $1.weight })
    for (choice, weight) in choices {
      if rest < weight { return choice }
      rest -= weight
    }
    return choices[choices.count - 1].0
  }

  /// The same items in another order.
  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var result = items
    for last in stride(from: items.count - 1, to: 0, by: -1) {
      result.swapAt(last, below(last + 1))
    }
    return result
  }
}
