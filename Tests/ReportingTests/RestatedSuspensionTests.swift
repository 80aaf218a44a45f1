import Compliance
import Reporting
import ServiceModel
import Testing

/// Sealed months that do not say which targets were suspended.
struct RestatedSuspensionTests {
  /// October with two tickets, one of them late, where an agreement is made for so many.
  private func input(tickets: Int, isUnknown: Bool, suspends: Bool = true) throws -> ReportInput {
    var desk = try ServiceDesk(
      workload: WorkloadLimit(ticketsPerMonth: tickets, isSuspendedAbove: suspends))
    try desk.add("2026-10", met: 1, breached: 1)
    let input = desk.input()
    let targets = input.targets.map { target in
      PublishedTarget(name: target.name, goal: target.goal, counts: target.counts)
    }
    let month = PublishedMonth(
      month: desk.month, seal: 1, asOf: desk.asOf, sealedAt: desk.asOf, hash: "00",
      targets: targets)
    return input.restating(
      PublishedMonths([month], unknownSuspensions: isUnknown ? [desk.month] : []))
  }

  private func row(_ input: ReportInput) throws -> [String: String] {
    let table = try CSVTable(.restated, of: input)
    let row = try #require(
      table.rows.first {
        table.cell($0, "target") == "resolution" && table.cell($0, "kind") == "sla"
      })
    return Dictionary(uniqueKeysWithValues: zip(table.header, row))
  }

  @Test func `what no seal says is not known, and no difference`() throws {
    let unknown = try row(input(tickets: 1, isUnknown: true))
    #expect(unknown["published_attained"] == "not known" && unknown["as_published"] == "yes")
    #expect(unknown["known_attained"] == "suspended")
    let known = try row(input(tickets: 1, isUnknown: false))
    #expect(known["published_attained"] == "no" && known["as_published"] == "no")
  }

  @Test func `where no agreement can be suspended there is nothing to know`() throws {
    let row = try row(input(tickets: 1, isUnknown: true, suspends: false))
    #expect(row["published_attained"] == "no" && row["as_published"] == "yes")
  }
}
