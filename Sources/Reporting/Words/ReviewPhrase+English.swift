extension ReviewPhrase {
  var english: String {
    switch self {
    case .toolVerdict: "Against the tool’s own verdict"
    case .toolVerdictNote:
      "A class is where to look first, not a proof: the first other reading of the same ticket that gives the tool’s verdict."
    case .agree: "Agree"
    case .compared: "Compared"
    case .withoutVerdict: "Without its verdict"
    case .mostOften: "What differences may come from"
    case .deadField: "the tool says the same of every ticket"
    case .rounding: "whole minutes"
    case .otherPauses: "pauses"
    case .endPoint: "another end"
    case .reopening: "reopening"
    case .otherPriority: "another priority"
    case .zoneOffset: "stamps an hour or two off"
    case .otherCalendar: "other hours"
    case .unexplained: "unexplained"
    case .signals: "Questions"
    case .noSignals: "Nothing is seen much oftener than in other months."
    case .signalNote:
      "A question is asked where chance alone would show as much in one of a hundred months at most, all questions taken together. There may be a good answer."
    case .askLatePause:
      "%1: %2 of %3 {3?pause|pauses} began with a tenth of the threshold left or less, in other months %4. Was somebody really being waited for?"
    case .askLoweredLate:
      "%1: %2 of %3 {3?change|changes} to a longer threshold came when three quarters of the shorter one were used, in other months %4. What had become less urgent?"
    case .askReopenedSoon:
      "%2 of %3 reopened {3?ticket|tickets} {2?was|were} reopened within ten minutes of the resolution, in other months %4. Had {2?it|they} been resolved?"
    case .askClosedLast:
      "%2 of %3 {3?ticket|tickets} {2?was|were} resolved on the last weekday of the month or later, in other months %4. Had the work been done before, or was it done at all?"
    case .improvements: "Improvements"
    case .improvementNote:
      "Before is the missed month with the two before it, after are the whole months since the action took effect, twelve at most; the change is in percentage points with its 95% interval."
    case .withoutImprovement: "Missed in this month and without a line in the record: %1."
    case .action: "Action"
    case .owner: "Owner"
    case .state: "State"
    case .before: "Before"
    case .after: "After"
    case .effect: "Effect"
    case .stateOpen: "open"
    case .stateLate: "overdue"
    case .stateDone: "done"
    case .stateDropped: "dropped"
    case .effectBetter: "better"
    case .effectWorse: "worse"
    case .noEvidence: "no evidence yet"
    case .tooEarly: "too early to say"
    }
  }
}
