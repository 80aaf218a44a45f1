import Diagnostics
import ServiceModel

/// Where the clauses of targets are written.
struct ClausePlaces: Sendable {
  private let project: Project

  init(_ project: Project) { self.project = project }

  /// A clause's file and line below the project's folder, in the agreement's last version that has it.
  func place(of target: Int, _ clause: Clause, _ condition: Condition?) -> String? {
    let versions = project.rulebook.versions(of: target).reversed()
    let version =
      versions.first { version in
        condition == nil || version.target.within.contains { $0.condition == condition }
      } ?? versions.first
    guard let version else { return nil }
    let entry = condition.flatMap { wanted in
      version.target.within.firstIndex { $0.condition == wanted }
    }
    let place = project.catalogue.location(
      of: clause, entry: entry, target: version.place,
      inFile: project.rulebook.agreements[version.agreement].file)
    return place.map { "\(project.relative($0.file)):\($0.line)" }
  }
}
