import Diagnostics
import ServiceHours
import ServiceModel

/// An entry of `within` as a part of a chain: whose it is, for which tickets, on which calendar.
struct ChainLink {
  let agreement: AgreementDefinition
  let target: TargetDefinition
  /// The place of the entry in `within`.
  let entry: Int
  let calendar: ServiceCalendar
  /// Where the chain names it: in `underpinned-by`, or at the entry itself for the uppermost.
  let place: Location

  var limit: LimitDefinition { target.within[entry] }
  var threshold: Threshold { limit.threshold.value }
  /// The agreement's name in quotes.
  var name: String { "'\(agreement.name.value)'" }
}

/// The tickets that several entries take at once.
struct SharedTickets {
  private let condition: ConditionDefinition
  /// Conditions of the entries before them, which take their tickets first.
  private let taken: [ConditionDefinition]

  /// Every ticket.
  static let all = SharedTickets(condition: ConditionDefinition(), taken: [])

  private init(condition: ConditionDefinition, taken: [ConditionDefinition]) {
    self.condition = condition
    self.taken = taken
  }

  /// Those that the entry takes as well; nothing where there are none.
  ///
  /// Fields that hold who has a ticket are left out of its agreement's scope: a ticket goes from
  /// one holder to the next on its way through the chain.
  func and(_ link: ChainLink, holders: Set<String>) -> SharedTickets? {
    let scope = link.agreement.scope.clauses.filter { !holders.contains($0.field.value) }
    guard
      let both = condition.and(ConditionDefinition(scope)).flatMap({ $0.and(link.limit.when) })
    else { return nil }
    let taken = taken + link.target.within[..<link.entry].map { $0.when }
    var left = both
    for condition in taken {
      guard let rest = left.without(condition) else { return nil }
      left = rest
    }
    return SharedTickets(condition: left, taken: taken)
  }
}
