/// How likely a proportion reaches a goal once what is undecided is decided.
///
/// What is undecided succeeds with a common chance, of which a prior and what is decided already
/// tell: beta-binomial.
/// Source: Gelman et al., "Bayesian data analysis", section 2.4 and appendix A.
package enum GoalForecast {
  /// The chance of reaching the goal; nothing where nothing is decided or undecided, or the
  /// undecided are not in 0…10⁷.
  ///
  /// Where the goal is reached already whatever happens it is 1, where it cannot be reached any
  /// more it is 0; both and everything that nothing is left to decide of are found by integers.
  /// Cost: O(undecided).
  ///
  /// Example: 90 of 94 met, 6 undecided, a goal of 95 % and no history: 0.965969.
  package static func chance(
    of goal: Fraction, decided: Proportion, undecided: Int, prior: BetaPrior
  ) -> Probability? {
    guard decided.total + max(0, undecided) > 0,
      let left = BetaBinomial(
        alpha: prior.alpha + Double(decided.count),
        beta: prior.beta + Double(decided.total - decided.count), trials: undecided)
    else { return nil }
    return left.chance(atLeast: goal.roundedUp(of: decided.total + undecided) - decided.count)
  }
}
