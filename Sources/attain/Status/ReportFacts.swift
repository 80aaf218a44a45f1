import CivilTime
import FoundationEssentials
import Reporting
import ServiceModel

/// What `manifest.json` says of a month, as far as its status is told by it.
struct ManifestFacts: Decodable {
  let month: String
  let asOf: String
  /// The files of the month beside the manifest.
  private let outputs: [Output]

  private struct Output: Decodable {
    let path: String
    let sha256: String
  }

  /// The hash of a file of the month; nothing where the run wrote none of that name.
  func hash(of name: String) -> String? { outputs.first { $0.path == name }?.sha256 }

  /// Nothing where the bytes are none of a manifest.
  init?(_ bytes: [UInt8]) {
    guard let facts = JSONFacts.read(ManifestFacts.self, bytes) else {
      return nil
    }
    self = facts
  }
}

/// What `report.json` says of a month, as far as its status is told by it.
struct ReportFacts: Decodable {
  private let targets: [Target]
  private let lists: Lists

  private struct Target: Decodable {
    let agreement: String
    let target: String
    /// Decimal, so that 99.95 is just that.
    let goalPercent: Decimal
    let attained: Bool?
    let suspended: Bool?
    let attainment: Attainment
    let breached: Int
    let overdue: Int

    /// Nothing where the number is none of a goal.
    var goal: Goal? {
      let digits = (goalPercent * 100).description.prefix { $0 != "." }
      return Int(digits).flatMap { Goal(hundredthsOfPercent: $0) }
    }
  }

  private struct Attainment: Decodable {
    let met: Int
    let measured: Int
  }

  private struct Lists: Decodable {
    let breaches: Int
    let atRisk: Int
    let overdue: Int
  }

  /// Nothing where the bytes are none of a report.
  init?(_ bytes: [UInt8]) {
    guard let facts = JSONFacts.read(ReportFacts.self, bytes) else {
      return nil
    }
    self = facts
  }

  /// Nothing where a goal is none.
  var numbers: ProjectStatus.Numbers? {
    let told = targets.compactMap { target in
      target.goal.map { goal in
        TargetStatus(
          agreement: target.agreement, target: target.target, goal: goal,
          met: target.attainment.met, measured: target.attainment.measured,
          breached: target.breached, overdue: target.overdue, attained: target.attained,
          isSuspended: target.suspended ?? false)
      }
    }
    if told.count != targets.count { return nil }
    return ProjectStatus.Numbers(
      breaches: lists.breaches, overdue: lists.overdue, atRisk: lists.atRisk, targets: told)
  }
}

/// Reads what attain wrote as JSON.
private enum JSONFacts {
  static func read<Facts: Decodable>(_ kind: Facts.Type, _ bytes: [UInt8]) -> Facts? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try? decoder.decode(kind, from: Data(bytes))
  }
}
