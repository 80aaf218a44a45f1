package import Diagnostics

/// An example ticket of an agreement, and what its clocks have to say: the contract's own test.
///
/// Times are ISO 8601, local to the calendar of the target's threshold where they state no offset.
package struct ExampleDefinition: Sendable {
  package let location: Location
  /// By the names of the moments: `opened` is written for `created`.
  package let moments: [(name: Located<String>, time: Located<String>)]
  package let fields: [(name: Located<String>, value: Located<String>)]
  package let pauses: [(from: Located<String>, until: Located<String>)]
  /// The deadlines, by the target.
  package let due: [(target: Located<String>, time: Located<String>)]
  /// The outcomes, by the target.
  package let outcomes: [(target: Located<String>, outcome: Located<String>)]
  /// Counted time, by the target.
  package let elapsed: [(target: Located<String>, time: Located<String>)]

  package init(
    location: Location, moments: [(name: Located<String>, time: Located<String>)],
    fields: [(name: Located<String>, value: Located<String>)],
    pauses: [(from: Located<String>, until: Located<String>)],
    due: [(target: Located<String>, time: Located<String>)],
    outcomes: [(target: Located<String>, outcome: Located<String>)],
    elapsed: [(target: Located<String>, time: Located<String>)]
  ) {
    self.location = location
    self.moments = moments
    self.fields = fields
    self.pauses = pauses
    self.due = due
    self.outcomes = outcomes
    self.elapsed = elapsed
  }
}
