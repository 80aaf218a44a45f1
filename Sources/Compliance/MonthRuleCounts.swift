/// The measured clocks of a month by one rule of the month.
package struct MonthRuleCounts: CodedNumbers {
  package var met = 0
  package var breached = 0

  package init() {}

  package mutating func code(beside other: MonthRuleCounts, by coder: inout some NumberCoder) {
    coder.count(&met, other.met)
    coder.count(&breached, other.breached)
  }
}
