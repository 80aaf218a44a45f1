/// How often something was so lately: at the end of a series of yes and no, oldest first.
///
/// A place without an answer is passed over: it neither lengthens a run nor ends it.
package enum Recurrence {
  /// How many of the last answers in a row are yes; 0 where the last one is no or there is none.
  ///
  /// Example: no, yes, yes, none, yes are three in a row.
  package static func inARow(_ answers: [Bool?]) -> Int {
    answers.reversed().compactMap { $0 }.prefix { $0 }.count
  }

  /// How many of the answers at the last so many places are yes.
  ///
  /// The total is how many of these places have an answer. Of no places, or fewer, it is 0 of 0.
  ///
  /// Example: of the last 12 of twelve places with two yes, nine no and one without an answer: 2 of
  /// 11.
  package static func ofLast(_ places: Int, _ answers: [Bool?]) -> Proportion {
    let answered = answers.suffix(max(0, places)).compactMap { $0 }
    return answered.reduce(Proportion.nothing) { $0 + ($1 ? .yes : .no) }
  }
}
