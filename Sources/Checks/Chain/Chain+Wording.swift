import CivilTime
import Diagnostics
import ServiceHours
import ServiceModel

extension Chain {
  /// One underpinning entry ends after the one that it underpins.
  static func tooSlow(
    _ upper: ChainLink, _ entry: ChainLink, _ budget: ChainBudget, _ overrun: Overrun, _ zone: Zone
  ) -> Diagnostic {
    let underpinning = budget.underpinning[0]
    let reason = ChainReason(overrun, upper: budget.upper, underpinning: underpinning)
      .sentence(upper: budget.upper, underpinning: underpinning)
    return Diagnostic(
      .warning, code: "chain-too-slow",
      "\(entry.name) is too slow for \(promise(upper)): \(timing(overrun, zone)); \(reason)",
      at: entry.place, expected: "an underpinning deadline at or before the one it is for",
      mend: "agree on a shorter time or wider hours beneath, or promise less above",
      notes: [note("what it is for", upper), note("the underpinning entry", entry)])
  }

  /// Several underpinning entries, each in time, together are not.
  static func doNotFit(
    _ upper: ChainLink, _ sequence: [ChainLink], _ overrun: Overrun, _ zone: Zone
  ) -> Diagnostic {
    let names = sequence.map { $0.name }.joined(separator: ", then ")
    let breaking = zip(sequence, overrun.ends).first { $0.1 > overrun.due }
    let steps = zip(sequence, overrun.ends).map { entry, end in
      note("\(entry.name) until \(spoken(end, zone))", entry)
    }
    return Diagnostic(
      .warning, code: "chain-budgets-do-not-fit",
      "\(names), one after another, are too slow for \(promise(upper)): \(timing(overrun, zone))",
      at: breaking?.0.place ?? upper.place,
      expected: "underpinning times that fit one after another",
      mend: "agree on shorter times beneath, or promise less above",
      notes: [note("what they are for", upper)] + steps)
  }

  /// Example: `the 4h of 'resolution' in 'northwind-gold'`.
  private static func promise(_ upper: ChainLink) -> String {
    "the \(upper.threshold) of '\(upper.target.id.value)' in \(upper.name)"
  }

  /// Example: `a clock started on Friday 2026-10-23 17:00 is due there on Monday 2026-10-26 13:00,
  /// 64h after Friday 2026-10-23 21:00 here`.
  private static func timing(_ overrun: Overrun, _ zone: Zone) -> String {
    "a clock started on \(spoken(overrun.start, zone)) is due there on"
      + " \(spoken(overrun.end, zone)), \(overrun.length) after"
      + " \(spoken(overrun.due, zone)) here"
  }

  private static func note(_ message: String, _ link: ChainLink) -> Diagnostic.Note {
    Diagnostic.Note(
      "\(message): \(link.threshold) on '\(link.calendar.name)'", at: link.limit.location)
  }

  /// A local time with its weekday: `Friday 2026-10-23 17:00`.
  private static func spoken(_ instant: Instant, _ zone: Zone) -> String {
    let local = zone.local(at: instant)
    let time = LocalTime(secondsSinceMidnight: local.secondsSinceMidnight) ?? .midnight
    return "\(local.date.weekday.longName) \(local.date) \(time)"
  }
}
