extension Dialect {
  static let others = [
    Dialect(
      name: "zendesk",
      headers: [
        "Summation column", "Id", "Requester", "Requester external id", "Group", "Subject", "Tags",
        "Status", "Priority", "Ticket type", "Created at", "Updated at", "Organization",
        "Initially assigned at", "Solved at", "Resolution time", "Reopens",
        "First reply time in minutes", "On hold time in minutes",
      ], lineEnd: "\n", quotesAll: true
    ) { ticket in
      [
        [
          "1", "\(ticket.number)", "R \(ticket.number % 5)", "", ticket.group, ticket.summary,
          "a b",
          ["New", "Open", "Hold", "Solved", "Closed"][ticket.stage],
          ["Urgent", "High", "Normal", "Low"][ticket.priority - 1], "Incident",
          time(ticket.created), time(ticket.closed ?? ticket.responded), ticket.customer,
          time(ticket.responded), time(ticket.resolved),
          ticket.resolved.map { "\(($0 - ticket.created) / 3_600)" } ?? "", "0",
          "\((ticket.responded - ticket.created) / 60)", "\(ticket.hold / 60)",
        ]
      ]
    },
    Dialect(
      name: "freshdesk",
      headers: [
        "Ticket ID", "Subject", "Status", "Priority", "Source", "Type", "Agent", "Group",
        "Created time", "Due by Time", "Resolved time", "Closed time", "Last update time",
        "Initial response time", "First response time (in hrs)", "Resolution time (in hrs)",
        "Resolution status", "First response status", "Company Name",
      ]
    ) { ticket in fresh(ticket) },
    Dialect(
      name: "freshservice",
      headers: [
        "Ticket Id", "Subject", "Status", "Priority", "Source", "Type", "Agent", "Group",
        "Created Time", "Due by Time", "Resolved Time", "Closed Time", "Last Update Time",
        "Initial Response Time", "First Response Time (in Hrs)", "Resolution Time (in Hrs)",
        "Resolution Status", "First Response Status", "Department", "Urgency", "Requester VIP",
        "Others", "Others",
      ]
    ) { ticket in fresh(ticket).map { $0 + ["Medium", "No", "", ""] } },
    Dialect(
      name: "glpi",
      headers: [
        "ID", "Titre", "Entité", "Statut", "Dernière modification", "Date d'ouverture",
        "Date de résolution", "Date de clôture", "Priorité", "Attribué à - Groupe de techniciens",
        "Catégorie", "Temps de résolution dépassé",
      ], delimiter: ";", quotesAll: true, encoding: .utf8WithMark
    ) { ticket in
      [
        [
          "\(ticket.number)", ticket.summary, ticket.customer,
          ["Nouveau", "En cours (Attribué)", "En attente", "Résolu", "Clos"][ticket.stage],
          day(ticket.closed ?? ticket.responded), day(ticket.created), day(ticket.resolved),
          day(ticket.closed), ["Très haute", "Haute", "Moyenne", "Basse"][ticket.priority - 1],
          ticket.group, "Matériel", ticket.priority == 1 ? "Oui" : "Non",
        ]
      ]
    },
    Dialect(
      name: "znuny",
      headers: [
        "Nummer", "Ticketnummer", "Alter", "Titel", "Erstellt", "Letzte Änderung", "Schließzeit",
        "Queue", "Status", "Priorität", "Kundennummer", "Service", "Erste Antwort",
      ], delimiter: ";", lineEnd: "\n", quotesAll: true, titles: ["Ticketliste 2026-11-16 08:00:00"]
    ) { ticket in
      [
        [
          "\(ticket.number - 5_000)", "2026100500000\(ticket.number)", "3 d", ticket.summary,
          time(ticket.created), time(ticket.closed ?? ticket.responded),
          time(ticket.closed ?? ticket.resolved), ticket.group,
          [
            "neu", "offen", "warten auf Erinnerung", "erfolgreich geschlossen",
            "erfolgreich geschlossen",
          ][
            ticket.stage],
          ["5 sehr hoch", "4 hoch", "3 normal", "2 niedrig"][ticket.priority - 1], ticket.customer,
          "Büro",
          time(ticket.responded),
        ]
      ]
    },
    Dialect(
      name: "zammad",
      headers: [
        "#", "Title", "State", "Priority", "Group", "Owner", "Organization", "Created At",
        "Updated At", "Closed At", "Close In Min", "First Response At", "First Response In Min",
      ], encoding: .utf16
    ) { ticket in
      [
        [
          "\(ticket.number)", ticket.summary,
          ["new", "open", "pending reminder", "closed", "closed"][ticket.stage],
          ["3 high", "2 normal", "2 normal", "1 low"][ticket.priority - 1], ticket.group, "-",
          ticket.customer, utc(ticket.created), utc(ticket.responded), utc(ticket.resolved),
          ticket.resolved.map { "\(($0 - ticket.created) / 60)" } ?? "", utc(ticket.responded),
          "\((ticket.responded - ticket.created) / 60)",
        ]
      ]
    },
    Dialect(
      name: "itop",
      headers: [
        "ref", "title", "org_name", "team_name", "status", "priority", "service_name", "start_date",
        "assignment_date", "resolution_date", "close_date", "cumulatedpending", "sla_tto_passed",
        "sla_ttr_passed", "ttr_escalation_deadline",
      ], lineEnd: "\n", quotesAll: true
    ) { ticket in
      let limit = [14_400, 28_800, 86_400, 259_200][ticket.priority - 1]
      let isLate = (ticket.resolved ?? ticket.created) - ticket.created - ticket.hold > limit
      return [
        [
          "I-00\(ticket.number)", ticket.summary, ticket.customer, ticket.group,
          ["new", "assigned", "pending", "resolved", "closed"][ticket.stage], "\(ticket.priority)",
          "Telecom", time(ticket.created), time(ticket.responded), time(ticket.resolved),
          time(ticket.closed), "\(ticket.hold)", "no", isLate ? "yes" : "no",
          time(ticket.created + limit),
        ]
      ]
    },
    Dialect(
      name: "bmc-helix",
      headers: [
        "Incident ID", "Company", "Summary", "Status", "Priority", "Assigned Group",
        "Group Transfers", "Reported Date", "Responded Date", "Last Resolved Date", "Closed Date",
        "Total Pending Duration", "SLM Status",
      ]
    ) { ticket in
      [
        [
          "INC0000000\(ticket.number)", ticket.customer, ticket.summary,
          ["New", "In Progress", "Pending", "Resolved", "Closed"][ticket.stage],
          ["Critical", "High", "Medium", "Low"][ticket.priority - 1], ticket.group, "1",
          slash(ticket.created), slash(ticket.responded), slash(ticket.resolved),
          slash(ticket.closed), WrittenTime.clock(ticket.hold),
          ticket.resolved == nil ? "In Process" : ticket.priority == 1 ? "Missed" : "Met",
        ]
      ]
    },
    Dialect(
      name: "manageengine",
      headers: [
        "Request ID", "Requester", "Request Type", "Account", "Created Time", "Subject", "Group",
        "Priority", "Category", "Technician", "Request Status", "DueBy Time", "Overdue Status",
        "Resolved Time", "Responded Date", "SLA Name",
      ], lineEnd: "\n"
    ) { ticket in
      [
        [
          "\(ticket.number)", "R \(ticket.number % 5)", "Incident", ticket.customer,
          time(ticket.created),
          ticket.summary, ticket.group, ["Critical", "High", "Medium", "Low"][ticket.priority - 1],
          "Software", "Not Assigned",
          ["Open", "In Progress", "Onhold", "Resolved", "Closed"][ticket.stage],
          time(ticket.created + 86_400), ticket.priority == 1 ? "true" : "false",
          time(ticket.resolved), time(ticket.responded), "Gold",
        ]
      ]
    },
    Dialect(
      name: "undecided", headers: ["Ticket", "Opened", "Closed", "Status"], delimiter: "\t"
    ) { ticket in
      // Only the first twelve days of October: nothing in the file says which number is the month.
      guard let resolved = ticket.resolved,
        CivilDay(number: resolved / daySeconds) <= CivilDay(2026, 10, 12)
      else { return [] }
      return [["T\(ticket.number)", slash(ticket.created), slash(resolved), "Closed"]]
    },
  ]

  private static func time(_ instant: Instant?) -> String { stamp(instant.map { $0 + 3_600 }) }

  private static func day(_ instant: Instant?) -> String {
    WrittenTime.text(instant, "dd-MM-yyyy HH:mm", ahead: 1)
  }

  private static func slash(_ instant: Instant?) -> String {
    WrittenTime.text(instant, "dd/MM/yyyy HH:mm", ahead: 1)
  }

  private static func fresh(_ ticket: DialectTicket) -> [[String]] {
    let limit = [14_400, 28_800, 86_400, 259_200][ticket.priority - 1]
    let isLate = (ticket.resolved ?? ticket.created) - ticket.created > limit
    return [
      [
        "\(ticket.number)", ticket.summary,
        ["Open", "Open", "Waiting on Customer", "Resolved", "Closed"][ticket.stage],
        ["Urgent", "High", "Medium", "Low"][ticket.priority - 1], "Email", "Incident", "No Agent",
        ticket.group, time(ticket.created), time(ticket.created + limit), time(ticket.resolved),
        time(ticket.closed), time(ticket.closed ?? ticket.responded), time(ticket.responded),
        WrittenTime.clock(ticket.responded - ticket.created),
        ticket.resolved.map { WrittenTime.clock($0 - ticket.created) } ?? "",
        ticket.resolved == nil ? "" : isLate ? "SLA Violated" : "Within SLA", "Within SLA",
        ticket.customer,
      ]
    ]
  }
}
