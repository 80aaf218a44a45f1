/// For every code the smallest change of the small project that provokes it.
struct ErrorExample {
  let code: String
  /// The file that is changed, a text in it, and what it becomes; no text for the whole file.
  let file: String
  let from: String?
  let to: String
  /// The text of a further agreement, `agreements/team.yaml`, where one is not enough.
  let team: String?
  let command: [String]
  /// Whether standard input is a terminal.
  let atTerminal: Bool
  /// What was run before the change.
  let before: [[String]]
  /// The ticket files that the project has from the beginning.
  let exports: String

  init(
    _ code: String, _ file: String, _ from: String?, _ to: String, team: String? = nil,
    command: [String] = ["report", "--month", "2026-10"], atTerminal: Bool = false,
    before: [[String]] = [], exports: String = "tickets.csv"
  ) {
    self.code = code
    self.file = file
    self.from = from
    self.to = to
    self.team = team
    self.command = command
    self.atTerminal = atTerminal
    self.before = before
    self.exports = exports
  }

  /// Codes that no input of a user provokes by itself.
  static let faults = [
    "books-do-not-close", "out-of-memory", "file-changed", "no-shipped-profiles",
    "locked-folder", "locked-improvements", "sealed-without-reports", "damaged-ledger",
    "locked-ledger", "newer-ledger", "unreadable-ledger", "no-threads", "no-zone-data",
    "unresolved-definitions",
  ]

  static let project = "attain.yaml"
  private static let agreement = "agreements/small.yaml"
  private static let calendar = "calendars/office.yaml"
  private static let tickets = "tickets.csv"
  private static let cases = "cases.csv"
  private static let record = "improvements.csv"

  static let all =
    definitions + calendars + laws + exports + commands + months + credits + readings + ledger
    + partials

  private static let definitions = [
    ErrorExample("yaml", agreement, "kind: sla", "\tkind: sla"),
    ErrorExample("repeated-key", agreement, "kind: sla", "kind: sla\nkind: ola"),
    ErrorExample(
      "days-elsewhere", agreement, "{time: 4h}", "{time: 2 calendar days, calendar: always}",
      command: ["check"]),
    ErrorExample("alias", agreement, "[{time: 4h}]", "[&limit {time: 4h}, *limit]"),
    ErrorExample("key", agreement, "kind: sla", "kind: sla\n[a, b]: c"),
    ErrorExample("empty-definition", agreement, nil, "# nothing yet\n"),
    ErrorExample(
      "nested-too-deep", agreement, "kind: sla",
      "credits: " + String(repeating: "[", count: 25) + String(repeating: "]", count: 25)
        + "\nkind: sla"),
    ErrorExample(
      "file-too-large", agreement, nil, String(repeating: "# too much\n", count: 100_000)),
    ErrorExample("not-utf8", calendar, nil, "\u{FFFE}"),
    ErrorExample("unknown-key", agreement, "goal: 90%", "goal: 90%\n    reopend: resumes"),
    ErrorExample("missing-key", agreement, "    goal: 90%\n", ""),
    ErrorExample("wrong-kind", agreement, "id: resolution", "id: [resolution]"),
    ErrorExample("unknown-word", agreement, "kind: sla", "kind: slo"),
    ErrorExample("name", agreement, "agreement: small", "agreement: ../small"),
    ErrorExample("goal", agreement, "goal: 90%", "goal: 0.9"),
    ErrorExample("threshold", agreement, "time: 4h", "time: 2d"),
    ErrorExample("end-of-day", agreement, "time: 4h", "time: 4h, by: end-of-day"),
    ErrorExample("date", agreement, "from: 2020-01-01", "from: 2020-02-30"),
    ErrorExample("no-targets", agreement, nil, "agreement: small\nkind: sla\ntargets: []\n"),
    ErrorExample("no-thresholds", agreement, "[{time: 4h}]", "[]"),
    ErrorExample("empty-list", agreement, "{time: 4h}", "{when: {priority: []}, time: 4h}"),
    ErrorExample(
      "visits-and-ends", agreement, "from: created", "visits: {type: incident}\n    from: created"),
    ErrorExample(
      "per-without-visits", agreement, "from: created", "per: ticket\n    from: created"),
    ErrorExample("missing-file", agreement, "kind: sla", "kind: sla\nsuspensions: suspension.csv"),
    ErrorExample("empty-cell", agreement, "kind: sla", "kind: sla\nexclusions: exclusions.csv"),
    ErrorExample("empty-table", record, nil, ""),
    ErrorExample("unknown-column", agreement, "kind: sla", "kind: sla\nexclusions: left.csv"),
    ErrorExample(
      "pause", agreement, "targets:",
      "examples:\n  - {opened: 2026-10-23T16:55, pauses: 2026-10-26, due: {resolution: 2026-10-27}}\ntargets:"
    ),
    ErrorExample(
      "pause-order", agreement, "targets:",
      "examples:\n  - {opened: 2026-10-23T10:00, pauses: 2026-10-23T12:00/2026-10-23T11:00,"
        + " due: {resolution: 2026-10-23T14:00}}\ntargets:", command: ["check"]),
    ErrorExample(
      "elapsed", agreement, "targets:",
      "examples:\n  - {opened: 2026-10-23T16:55, elapsed: {resolution: 1 hour}}\ntargets:"),
    ErrorExample("format", project, "attain: 1", "attain: 2"),
    ErrorExample(
      "given-twice", project, "name: Small",
      "name: Small\nmonth-by: created\nreports: {month-by: due}"),
    ErrorExample(
      "timestamp-pattern", project, "files: tickets.csv",
      "files: tickets.csv\n  timestamps: {format: DD/MM/YYYY HH:mm, timezone: Europe/London}"),
    ErrorExample(
      "missing-timezone", project, "files: tickets.csv",
      "files: tickets.csv\n  timestamps: {format: dd/MM/yyyy HH:mm}"),
    ErrorExample(
      "field-name", project, "files: tickets.csv",
      "files: tickets.csv\n  fields: {priority: priority}"),
    ErrorExample(
      "month", record, nil,
      "month,agreement,target,status\nOctober,small,resolution,open\n"),
    ErrorExample(
      "undated-improvement", record, nil,
      "month,agreement,target,status\n2026-10,small,resolution,done\n"),
    ErrorExample(
      "early-improvement", record, nil,
      "month,agreement,target,status,done\n2026-10,small,resolution,done,2026-10-01\n"),
    ErrorExample(
      "repeated-improvement", record, nil,
      "month,agreement,target,status\n2026-10,small,resolution,open\n2026-10,small,resolution,open\n"
    ),
    ErrorExample("no-agreements", project, "name: Small", "name: Small\nagreements: contracts"),
    ErrorExample("no-folder", project, "name: Small", "name: Small\nagreements: tickets.csv"),
  ]

  private static let calendars = [
    ErrorExample("hours", calendar, "09:00-17:00", "9:00-17:00"),
    ErrorExample("overlapping-hours", calendar, "09:00-17:00", "[09:00-13:00, 12:30-17:00]"),
    ErrorExample("one-minute-short", calendar, "09:00-17:00", "09:00-23:59"),
    ErrorExample("weekday", calendar, "mon-fri", "mon-fry"),
    ErrorExample(
      "repeated-weekday", calendar, "{mon-fri: 09:00-17:00}",
      "{mon-fri: 09:00-17:00, fri: 09:00-16:00}"),
    ErrorExample(
      "repeated-holiday", calendar, "[{every: 12-25, name: Christmas Day}]",
      "[{2026-12-25: Christmas Day}, {2026-12-25: Friday}]"),
    ErrorExample("holiday", calendar, "[{every: 12-25, name: Christmas Day}]", "[Christmas]"),
    ErrorExample("holiday-feed", calendar, "[{every: 12-25, name: Christmas Day}]", "[bank.ics]"),
    ErrorExample("timed-event", calendar, "[{every: 12-25, name: Christmas Day}]", "[timed.ics]"),
    ErrorExample("year", calendar, "[2025, 2026]", "[2025, 26]"),
    ErrorExample(
      "year-without-holidays", calendar, "[{every: 12-25, name: Christmas Day}]",
      "[{2026-12-25: Christmas Day}]"),
    ErrorExample(
      "version-order", calendar, "timezone: Europe/London",
      "timezone: Europe/London\nversions: [{from: 2026-05-01}, {from: 2026-04-01}]"),
  ]

  private static let laws = [
    ErrorExample("dangling-reference", agreement, "calendar: office", "calendar: ofice"),
    ErrorExample("missing-calendar", agreement, "calendar: office\n", ""),
    ErrorExample("unknown-zone", project, "timezone: Europe/London", "timezone: Europe/Londn"),
    ErrorExample(
      "repeated-calendar", "calendars/second.yaml", nil,
      "calendar: office\ntimezone: Europe/London\nhours: always\n"),
    ErrorExample("unknown-field", agreement, "kind: sla", "kind: sla\nscope: {prio: P1}"),
    ErrorExample(
      "field-without-column", agreement, "kind: sla", "kind: sla\nscope: {customer: Northwind}"),
    ErrorExample("moment-without-column", agreement, "to: resolved", "to: closed"),
    ErrorExample("unknown-moment", agreement, "to: resolved", "to: solved"),
    ErrorExample(
      "unknown-target", agreement, "kind: sla",
      "kind: sla\nexclusions: [{ticket: T1, target: resolutions, because: agreed}]"),
    ErrorExample("without-history", agreement, "to: resolved", "to: {status: Closed}"),
    ErrorExample(
      "two-histories", project, "tickets:\n",
      "history: {files: h.csv, columns: {ticket: id, at: at, to: to}, field: status}\ntickets:\n  rows: snapshot\n"
    ),
    ErrorExample("same-ends", agreement, "to: resolved", "to: created"),
    ErrorExample(
      "repeated-target", agreement, "targets:",
      "targets:\n  - {id: resolution, from: created, to: resolved, goal: 80%, within: [{time: 8h}]}"
    ),
    ErrorExample("never-in-force", agreement, "until: 2026-12-31", "until: 2019-12-31"),
    ErrorExample(
      "overlapping-scopes", "agreements/second.yaml", nil, second(kind: "sla", from: nil)),
    ErrorExample("kind-changes", "agreements/second.yaml", nil, second(kind: "ola", from: nil)),
    ErrorExample(
      "version-gap", "agreements/second.yaml", nil,
      second(kind: "sla", from: "{from: 2027-02-01}")),
    ErrorExample(
      "unreachable-entry", agreement, "[{time: 4h}]",
      "[{time: 4h}, {when: {priority: P1}, time: 1h}]"),
    ErrorExample(
      "underpinned-by-sla", agreement, "kind: sla", "kind: sla\nunderpinned-by: [team]",
      team: team(kind: "sla", time: "4h")),
    ErrorExample(
      "underpinning-cycle", agreement, "kind: sla", "kind: ola\nunderpinned-by: [small]"),
    ErrorExample(
      "repeated-entry", project, "name: Small",
      "name: Small\nreports: {break-down-by: [priority, priority]}"),
    ErrorExample(
      "excludes-everything", agreement, "kind: sla",
      "kind: sla\nexclusions: [{when: {}, because: maintenance}]"),
    ErrorExample("any-value", agreement, "kind: sla", "kind: sla\npauses: {status: \"*\"}"),
    ErrorExample(
      "parts-differ", agreement, "kind: sla", "kind: sla\nscope: {priority: P1}",
      team: second(kind: "sla", from: nil).replacing("goal: 90%", with: "goal: 80%")
        .replacing("kind: sla", with: "kind: sla\nscope: {priority: P2}")),
    ErrorExample(
      "version-starts", agreement, "kind: sla", "kind: sla",
      team: second(kind: "sla", from: "{from: 2027-01-01}").replacing(
        "from: created", with: "from: first-response"), command: ["check"]),
    ErrorExample("unreachable-threshold", calendar, "{mon-fri: 09:00-17:00}", "{}"),
    ErrorExample(
      "chain-too-slow", agreement, "kind: sla", "kind: sla\nunderpinned-by: [team]",
      team: team(kind: "ola", time: "5h"), command: ["check"]),
    ErrorExample(
      "chain-budgets-do-not-fit", agreement, "kind: sla",
      "kind: sla\nunderpinned-by: [team, team]", team: team(kind: "ola", time: "3h"),
      command: ["check"]),
    ErrorExample(
      "unseen-pauses", agreement, "kind: sla", "kind: sla\npauses: {status: [On hold]}"),
    ErrorExample(
      "ungranted-pauses", project, "type: type}", "type: type, on-hold: hold}"),
    ErrorExample(
      "snapshots-without-times", project, "files: tickets.csv",
      "files: tickets.csv\n  rows: snapshot"),
    ErrorExample(
      "colour", project, "name: Small", "name: Small\nreports: {branding: {accent: blue}}"),
    ErrorExample(
      "accent-contrast", project, "name: Small",
      "name: Small\nreports: {branding: {accent: \"#ffee66\"}}"),
    ErrorExample(
      "logo", project, "name: Small", "name: Small\nreports: {branding: {logo: tickets.csv}}"),
    ErrorExample("count", agreement, "kind: sla", "kind: sla\nworkload: {tickets: many}"),
    ErrorExample(
      "too-many", project, "files: tickets.csv",
      "files: tickets.csv\n  moments: {"
        + "abcde".map { "\($0): \($0)" }.joined(separator: ", ") + "}"),
  ]

  private static func second(kind: String, from force: String?) -> String {
    """
    agreement: small
    kind: \(kind)
    calendar: office\(force.map { "\nin-force: \($0)" } ?? "")
    targets:
      - {id: resolution, from: created, to: resolved, goal: 90%, within: [{time: 8h}]}

    """
  }

  private static func team(kind: String, time: String) -> String {
    """
    agreement: team
    kind: \(kind)
    calendar: office
    targets: [{id: resolution, from: created, to: resolved, goal: 90%, within: [{time: \(time)}]}]

    """
  }

  private static let exports = [
    ErrorExample("missing-column", tickets, "resolved", "resolvd"),
    ErrorExample("repeated-column", tickets, "responded,resolved", "resolved,resolved"),
    ErrorExample("empty-export", tickets, nil, ""),
    ErrorExample(
      "missing-header", project, "files: tickets.csv", "files: tickets.csv\n  header-line: 9"),
    ErrorExample("no-csv", tickets, nil, "<html><table></table></html>\n"),
    ErrorExample(
      "delimiter", project, "files: tickets.csv", "files: tickets.csv\n  delimiter: semicolon"),
    ErrorExample("unclosed-quote", tickets, "T2,", "\"T2,"),
    ErrorExample(
      "cell-too-large", tickets, "T2,", String(repeating: "T", count: 17 << 20) + ","),
    ErrorExample("too-many-values", project, "  columns:", "  most-values: 1\n  columns:"),
    ErrorExample("too-many-cells", tickets, "T2,", String(repeating: ",", count: 100_001)),
    ErrorExample("cut-off-archive", project, "tickets.csv", "tickets.csv.gz"),
    ErrorExample("damaged-archive", project, "tickets.csv", "damaged.csv.gz"),
    ErrorExample("no-archive", project, "tickets.csv", "plain.csv.gz"),
    ErrorExample("not-utf8-export", project, "tickets.csv", "latin.csv"),
    ErrorExample("zip-archive", tickets, nil, "PK\u{3}\u{4}"),
    ErrorExample(
      "some-not-utf8", project, "tickets.csv", "mixed.csv", command: ["check", "--tickets"]),
    ErrorExample("encoding", project, "tickets.csv", "odd.csv"),
    ErrorExample(
      "header-line", project, "files: tickets.csv", "files: tickets.csv\n  header-line: 0"),
    ErrorExample("no-exports", project, "tickets.csv", "exports/*.csv"),
    ErrorExample("standard-input-twice", project, "tickets.csv", #"["-", "-"]"#),
    ErrorExample(
      "standard-input-is-terminal", project, "tickets.csv", #""-""#, atTerminal: true),
    ErrorExample(
      "no-tickets", tickets, nil, "id,created,responded,resolved,priority,status,type,hold\n",
      command: ["report"]),
    ErrorExample(
      "verdict-words", project,
      "tickets.csv\n  columns: {id: id, created: created, first-response: responded,",
      "flags.csv\n  columns: {id: id, created: created, tool-verdict: sla,"),
    ErrorExample(
      "cut-off-export", tickets, "T3,2026-10-30T09:00:00Z,,,P2,Open,request,", "T3,2026-10-30",
      command: ["check", "--tickets"]),
    ErrorExample(
      "rejected-row", tickets, "T3,2026-10-30T09:00:00Z", "T3,2026-10-32T09:00:00Z",
      command: ["check", "--tickets"]),
    ErrorExample("repeated-row", tickets, "T2,", "T1,", command: ["check", "--tickets"]),
    ErrorExample(
      "unseen-word", agreement, "kind: sla", "kind: sla\nscope: {type: [incidents, request]}",
      command: ["check", "--tickets"]),
    ErrorExample(
      "lookalike-id", tickets, "T1,",
      "Caf\u{E9},2026-10-01T09:00:00Z,,,P1,Open,incident,\nCafe\u{301},",
      command: ["check", "--tickets"]),
    ErrorExample(
      "lost-changes", project, "name: Small",
      "name: Small\nhistory: {files: tickets.csv, field: status, columns: {ticket: type, at: created, to: status}}",
      command: ["check", "--tickets"]),
    ErrorExample(
      "unlisted-word", project, "files: tickets.csv",
      "files: tickets.csv\n  values: {priority: {P1: P1, P3: P3}}", command: ["check", "--tickets"]),
    ErrorExample(
      "unreadable-value", tickets, ",2026-10-05T12:00:00Z", ",next week",
      command: ["check", "--tickets"]),
  ]

  private static let commands = [
    ErrorExample(
      "unreadable-report", "reports/2026-10/report.json", nil, "{}\n", command: ["status"],
      before: [["report", "--month", "2026-10"]]),
    ErrorExample("no-project", project, "", "", command: ["report", "--project", "elsewhere"]),
    ErrorExample("no-year", project, "", "", command: ["calendar", "sheet", "always"]),
    ErrorExample(
      "example-fails", agreement, "targets:",
      "examples: [{opened: 2026-10-23T16:55, due: {resolution: 2026-10-23T20:55}}]\ntargets:",
      command: ["check"]),
    ErrorExample("no-profile", project, "columns:", "profile: zendeks\n  columns:"),
    ErrorExample(
      "missing-format", project, "columns:", "profile: zendesk\n  columns:"),
    ErrorExample(
      "date-order", project, "files:",
      "timestamps: {format: undecided, timezone: Europe/London}\n  files:"),
    ErrorExample(
      "verdict-undecided", project, "files: tickets.csv\n  columns: {id: id,",
      "files: tickets.csv\n  verdict: undecided\n  columns: {tool-verdict: type, id: id,"),
    ErrorExample(
      "occupied-place", "reports/2026-10/report.html/notes.txt", nil, "a folder, not a file\n"),
    ErrorExample("project-exists", project, "", "", command: ["init", "tickets.csv"]),
    ErrorExample(
      "no-ticket-export", tickets, nil,
      "documentkey,fieldname,oldvalue,newvalue,sys_created_on\n"
        + "INC1,state,New,Closed,2026-10-01 09:00:00\n",
      command: ["init", "tickets.csv", "--project", "new"]),
    ErrorExample(
      "different-exports", project, "", "",
      command: ["init", "tickets.csv", "cases.csv", "--project", "new"]),
    ErrorExample(
      "no-rows", tickets, nil, "id,opened,done\n",
      command: ["init", "tickets.csv", "--project", "new"]),
    ErrorExample(
      "no-ticket-columns", tickets, nil, "id,name\n1,Ada\n2,Grace\n",
      command: ["init", "tickets.csv", "--project", "new"]),
    ErrorExample(
      "no-end-column", tickets, nil, "id,created\n1,2026-10-01T09:00:00Z\n2,2026-10-02T09:00:00Z\n",
      command: ["init", "tickets.csv", "--project", "new"]),
    ErrorExample("no-such-ticket", project, "", "", command: ["explain", "T9"]),
    ErrorExample(
      "not-yet-created", project, "", "", command: ["explain", "T3", "--month", "2026-09"]),
    ErrorExample("file", project, "", "", command: ["calendar", "compute", "nothing.csv"]),
    ErrorExample(
      "ragged-row", cases, nil, "calendar,start,seconds\noffice,2026-10-01T09:00:00Z\n",
      command: ["calendar", "compute", "cases.csv"]),
    ErrorExample(
      "reversed-range", cases, nil,
      "calendar,start,end\noffice,2026-10-02T09:00:00Z,2026-10-01T09:00:00Z\n",
      command: ["calendar", "compute", "cases.csv"]),
    ErrorExample(
      "nothing-asked", cases, nil, "calendar,start,end\noffice,2026-10-02T09:00:00Z,\n",
      command: ["calendar", "compute", "cases.csv"]),
    ErrorExample(
      "instant", cases, nil, "calendar,start,seconds\noffice,yesterday,60\n",
      command: ["calendar", "compute", "cases.csv"]),
    ErrorExample(
      "seconds", cases, nil, "calendar,start,seconds\noffice,2026-10-01T09:00:00Z,1h\n",
      command: ["calendar", "compute", "cases.csv"]),
    ErrorExample(
      "never-open", calendar, "{mon-fri: 09:00-17:00}", "{}",
      command: ["calendar", "compute", "cases.csv"]),
    ErrorExample(
      "unstated-holidays", cases, "office,2026-10-01", "office,2031-10-01",
      command: ["calendar", "compute", "cases.csv"]),
    ErrorExample(
      "no-calendars-folder", project, "", "",
      command: ["calendar", "show", "office", "--calendars", "elsewhere"]),
  ]
}
