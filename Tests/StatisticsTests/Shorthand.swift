import Statistics
import TestSupport
import Testing

/// A proportion that a test states.
func of(_ count: Int, _ total: Int) throws -> Proportion {
  try #require(Proportion(count, of: total))
}

/// A fraction that a test states.
func part(_ numerator: Int, _ denominator: Int) throws -> Fraction {
  try #require(Fraction(numerator, over: denominator))
}

func chance(_ value: Double) throws -> Probability { try #require(Probability(value)) }

/// A stratum with the totals of both sides together as its weight.
func stratum(_ first: Proportion, _ second: Proportion) throws -> Stratum {
  try #require(Stratum(first, second, weight: first.total + second.total))
}

/// Whether two numbers differ by no more than a part of the second, or hardly at all.
func isNear(
  _ one: Double, _ other: Double, within part: Double = 1e-10, beyond least: Double = 1e-14
)
  -> Bool
{
  (one - other).magnitude <= max(part * other.magnitude, least)
}

/// Proportions that are the same in every run, those of nothing among them.
func randomProportions(_ count: Int, seed: UInt64, to largest: Int = 60) throws -> [Proportion] {
  var random = SeededGenerator(seed: seed)
  return try (0..<count).map { _ in
    let total = Int.random(in: 0...largest, using: &random)
    return try of(Int.random(in: 0...total, using: &random), total)
  }
}
