/// How many tickets or clocks each list of a tally has had.
package struct ListCounts: Hashable, CodedNumbers {
  package internal(set) var breaches = 0
  package internal(set) var overdue = 0
  package internal(set) var atRisk = 0
  package internal(set) var excluded = 0
  package internal(set) var unmeasurable = 0
  package internal(set) var uncovered = 0
  package internal(set) var open = 0

  package init() {}

  package mutating func code(beside other: ListCounts, by coder: inout some NumberCoder) {
    coder.count(&breaches, other.breaches)
    coder.count(&overdue, other.overdue)
    coder.count(&atRisk, other.atRisk)
    coder.count(&excluded, other.excluded)
    coder.count(&unmeasurable, other.unmeasurable)
    coder.count(&uncovered, other.uncovered)
    coder.count(&open, other.open)
  }
}
