import Reporting
import Testing

/// A small month whose every number is worked out by hand.
///
/// 09:00-17:00 on weekdays in UTC; a response within 4h, a resolution within 8h.
struct GoldenTests {
  private func input() throws -> ReportInput {
    var desk = try ServiceDesk()
    // Responded after 1h and resolved after 5h, in September.
    try desk.add(
      "INC1",
      [
        "created": "2026-09-07T09:00:00Z", "first-response": "2026-09-07T10:00:00Z",
        "resolved": "2026-09-07T14:00:00Z", "customer": "Northwind", "priority": "P1",
        "type": "incident", "status": "Closed",
      ])
    // Responded after 2h; resolved on the next day at noon, after 11h.
    try desk.add(
      "INC2",
      [
        "created": "2026-10-05T09:00:00Z", "first-response": "2026-10-05T11:00:00Z",
        "resolved": "2026-10-06T12:00:00Z", "customer": "Northwind", "priority": "P2",
        "type": "incident", "status": "Closed", "site": "Leeds",
      ])
    // Never responded, so responded when resolved, after 3h.
    try desk.add(
      "INC3",
      [
        "created": "2026-10-07T09:00:00Z", "resolved": "2026-10-07T12:00:00Z",
        "customer": "Northwind", "priority": "P1", "type": "request", "status": "Closed",
        "site": "Leeds",
      ])
    return desk.input(warnings: ["calendar office does not state its holidays of 2026"])
  }

  private func text(_ file: ReportFile) throws -> String {
    String(decoding: file.bytes(of: try input(), style: .plain), as: UTF8.self)
  }

  /// The late resolution has no stated pause and could be met with one: the best case counts it so.
  @Test func `compliance.csv`() throws {
    let sla = "2026-10,northwind-gold,sla"
    #expect(
      try text(.compliance) == """
        month,agreement,kind,target,breakdown,value,goal_percent,measured,met,breached,\
        attainment_percent,attained,best_met,best_measured,best_percent,worst_met,\
        worst_measured,worst_percent,raw_measured,raw_met,raw_percent,running,overdue,excluded,\
        unmeasurable,elapsed_seconds,mean_elapsed_seconds,longest_elapsed_seconds,evidence_a,\
        evidence_b,evidence_c
        \(sla),response,all,,95.00,2,2,0,100.00,yes,2,2,100.00,2,2,100.00,2,2,100.00,0,0,0,0,18000,9000,10800,0,2,0
        \(sla),response,priority,P1,95.00,1,1,0,100.00,yes,1,1,100.00,1,1,100.00,1,1,100.00,0,0,0,0,10800,10800,10800,0,1,0
        \(sla),response,priority,P2,95.00,1,1,0,100.00,yes,1,1,100.00,1,1,100.00,1,1,100.00,0,0,0,0,7200,7200,7200,0,1,0
        \(sla),response,site,Leeds,95.00,2,2,0,100.00,yes,2,2,100.00,2,2,100.00,2,2,100.00,0,0,0,0,18000,9000,10800,0,2,0
        \(sla),resolution,all,,90.00,2,1,1,50.00,no,2,2,100.00,1,2,50.00,2,1,50.00,0,0,0,0,50400,25200,39600,0,2,0
        \(sla),resolution,priority,P1,90.00,1,1,0,100.00,yes,1,1,100.00,1,1,100.00,1,1,100.00,0,0,0,0,10800,10800,10800,0,1,0
        \(sla),resolution,priority,P2,90.00,1,0,1,0.00,no,1,1,100.00,0,1,0.00,1,0,0.00,0,0,0,0,39600,39600,39600,0,1,0
        \(sla),resolution,site,Leeds,90.00,2,1,1,50.00,no,2,2,100.00,1,2,50.00,2,1,50.00,0,0,0,0,50400,25200,39600,0,2,0
        2026-10,network-ola,ola,resolution,all,,85.00,0,0,0,,no data,0,0,,0,0,,0,0,,0,0,0,0,0,,,0,0,0
        2026-10,quiet-uc,uc,resolution,all,,90.00,0,0,0,,no data,0,0,,0,0,,0,0,,0,0,0,0,0,,,0,0,0

        """)
  }

  @Test func `breaches.csv`() throws {
    #expect(
      try text(.breaches) == """
        month,agreement,kind,target,ticket,cycle,status,type,priority,customer,service,category,\
        group,supplier,site,created,start,stop,deadline,threshold,calendar,elapsed_seconds,\
        threshold_seconds,over_seconds,paused_seconds,evidence,could_be_met,most_spent_by,\
        most_spent_seconds,first_over,first_over_seconds,met_had_all_kept,file,line
        2026-10,northwind-gold,sla,resolution,INC2,,Closed,incident,P2,Northwind,,,,,Leeds,\
        2026-10-05T09:00:00Z,2026-10-05T09:00:00Z,2026-10-06T12:00:00Z,2026-10-05T17:00:00Z,8h,\
        office,39600,28800,10800,0,B,yes,,39600,,,,exports/tickets.csv,3

        """)
  }

  @Test func `trend.csv`() throws {
    #expect(
      try text(.trend) == """
        agreement,kind,target,month,goal_percent,measured,met,attainment_percent,attained,\
        change_points,rolling_3_met,rolling_3_measured,rolling_3_percent,rolling_12_met,\
        rolling_12_measured,rolling_12_percent,months_attained_in_a_row
        northwind-gold,sla,response,2026-09,95.00,1,1,100.00,yes,,1,1,100.00,1,1,100.00,1
        northwind-gold,sla,response,2026-10,95.00,2,2,100.00,yes,0.00,3,3,100.00,3,3,100.00,2
        northwind-gold,sla,resolution,2026-09,90.00,1,1,100.00,yes,,1,1,100.00,1,1,100.00,1
        northwind-gold,sla,resolution,2026-10,90.00,2,1,50.00,no,-50.00,2,3,66.66,2,3,66.66,0
        network-ola,ola,resolution,2026-09,85.00,0,0,,no data,,0,0,,0,0,,0
        network-ola,ola,resolution,2026-10,85.00,0,0,,no data,,0,0,,0,0,,0
        quiet-uc,uc,resolution,2026-09,90.00,0,0,,no data,,0,0,,0,0,,0
        quiet-uc,uc,resolution,2026-10,90.00,0,0,,no data,,0,0,,0,0,,0

        """)
  }

  @Test func `backlog.csv`() throws {
    #expect(
      try text(.backlog) == """
        month,type,opening,created,reopened,resolved,cancelled,closing,open_0_2_days,\
        open_3_5_days,open_6_10_days,open_11_20_days,open_over_20_days
        2026-09,incident,0,1,0,1,0,0,0,0,0,0,0
        2026-09,request,0,0,0,0,0,0,0,0,0,0,0
        2026-09,all,0,1,0,1,0,0,0,0,0,0,0
        2026-10,incident,0,1,0,1,0,0,0,0,0,0,0
        2026-10,request,0,1,0,1,0,0,0,0,0,0,0
        2026-10,all,0,2,0,2,0,0,0,0,0,0,0

        """)
  }

  @Test func `the summary on a terminal`() throws {
    #expect(
      TerminalSummary(try input(), colour: false).text == """
        Meridian · 2026-10 · as of 2026-11-01T00:00:00Z
        1 of 2 targets attained, 2 without data; northwind-gold resolution missed by 1
          ticket.

          target                             met of measured       %    goal  verdict
          northwind-gold response                     2 of 2  100.00   95.00  ✓ attained
          northwind-gold resolution                   1 of 2   50.00   90.00  ✗ missed
              missed by 1, -50.00 points, could be 50.00 to 100.00
          network-ola resolution                      0 of 0       –   85.00  – no data
          quiet-uc resolution                         0 of 0       –   90.00  – no data

        Backlog
          opening 0 + created 2 + reopened 0 − resolved 2 − cancelled 0 = closing 0

        Books (all months)
          rows 3 = tickets 3 + rejected 0
          tickets 3 = covered 3 + uncovered 0
          clocks 6 = met 5 + breached 1 + running 0 + overdue 0 + excluded 0
            + unmeasurable 0
          warning: calendar office does not state its holidays of 2026

        """)
  }
}
