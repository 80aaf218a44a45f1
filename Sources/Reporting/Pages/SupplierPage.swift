import Charts
import CivilTime
import Compliance
import Markup
package import ServiceModel

/// Someone who provides what an OLA or an underpinning contract promises.
package struct Supplier: Sendable {
  /// As the agreements write it.
  package let name: String
  /// Without an extension.
  package let fileName: String
  /// The places of the targets in the rulebook's list.
  let targets: [Int]
  /// The names of the agreements.
  let agreements: [String]

  /// Every provider of an OLA or a contract, by the bytes of their names; an agreement that names none is
  /// provided by itself.
  package static func all(of rulebook: Rulebook) -> [Supplier] {
    var agreements: [ByteText: [AgreementVersion]] = [:]
    for agreement in rulebook.agreements where agreement.kind != .sla {
      agreements[ByteText(agreement.providerName), default: []].append(agreement)
    }
    let sorted = agreements.sorted { $0.key < $1.key }
    let files = PartyFileName.names(of: sorted.map { $0.key })
    return zip(sorted, files).map { entry, file in
      let targets = Set(entry.value.flatMap { $0.targets.map { $0.number } })
      return Supplier(
        name: entry.key.text, fileName: file, targets: targets.sorted(),
        agreements: Array(Set(entry.value.map { $0.name })))
    }
  }
}

/// `suppliers/<provider>.html`: what an internal or external supplier promised, what came of it, and how
/// much of the customers' breaches began there.
package struct SupplierPage {
  private let page: PageInput
  private let supplier: Supplier
  private let lines: [TargetLine]
  private var say: Wording { page.say }

  package init(_ page: PageInput, _ supplier: Supplier) {
    self.page = page
    self.supplier = supplier
    lines = page.lines.filter { supplier.targets.contains($0.target) }
  }

  package var bytes: [UInt8] {
    let title = "\(supplier.name) · \(say.month(page.report.month))"
    let head = PageHead(page: page, title: title, rows: lines.map { $0.row })
    let parts = [
      head.html,
      TargetSection(page: page, title: .agreementsOfSupplier, lines: lines, hasLists: false).html,
      TrendSection(page: page, lines: lines).html, time,
      TimesSection(page: page, lines: lines).html,
      breaches, method,
    ]
    return HTML.page(
      language: say.language.rawValue, title: "\(say(.supplierReport)) · \(title)",
      styles: page.styles,
      [.element("main", [.lineEnd] + parts.flatMap { [$0, .lineEnd] })])
  }

  /// Where the open time of their clocks went, and the customers' breaches in which their promise was
  /// the first that was not kept.
  private var time: HTML {
    .section("time", say(.time), [accounts, share])
  }

  private var accounts: HTML {
    let names = HolderNames(page.report.rulebook, page.report.symbols)
    return PageTable(
      caption: say(.time),
      columns: [
        .text(say(.target)), .number(say(.visits)), .number(say(.returns)),
        .number(say(.acceptance)), .number(say(.withThem)), .number(say(.waiting)),
        .text(say(.reason)),
      ], rows: lines.map { row($0, names) }
    ).html
  }

  private func row(_ line: TargetLine, _ names: HolderNames) -> PageTable.Row {
    let spent = SpentTime(page.report, line.target, supplier.name, names) {
      names.title(of: $0, say)
    }
    return PageTable.Row([
      page.name(of: line.row.target), .text(say.number(spent.visits)),
      .text(say.number(spent.returns)), .text(say.duration(acceptance(line.target))),
      .text(say.duration(spent.own)),
      .text(say.duration(spent.waiting)),
      .text(
        spent.causes.map {
          "\($0.name) \(say.duration($0.seconds))"
        }
        .joined(separator: "; ")),
    ])
  }

  /// The median from the start of a stay to its acceptance, where the target measures that.
  private func acceptance(_ target: Int) -> Seconds? {
    let isMeasured = page.report.rulebook.agreements.contains { agreement in
      agreement.targets.contains {
        $0.number == target && $0.policy.visits != nil && !$0.policy.to.isEmpty
      }
    }
    return isMeasured ? page.report.tally.durations(of: target).quantile(percent: 50) : nil
  }

  private var share: HTML {
    let first = supplier.agreements.reduce(0) { sum, name in
      sum + (page.breaches.byPromise[ByteText(name)] ?? 0)
    }
    let all = page.breaches.seenCount
    let percent = all == 0 ? nil : first * 10_000 / all
    return .paragraph(
      "\(say(.shareOfBreaches)): \(say(.ofMany, say.number(first), say.number(all))), "
        + "\(say.percent(percent)) (\(say(.byPromise)))")
  }

  private var breaches: HTML {
    BreachLists(page: page, isInternal: true, caption: .breaches)
      .section(lines.map { ($0, page.breaches.targets[$0.target].furthest) })
  }

  private var method: HTML {
    .section(
      "method", say(.method),
      [
        .paragraph(say(.attainmentRule)), .paragraph(say(.doubtRule)),
        .paragraph(say(.intervalRule)),
        MethodSection(page: page).thresholds(of: supplier.targets),
      ])
  }
}
