import Diagnostics
import Reading
import ServiceModel

/// The files that runs of a project read: none of them is replaced by what a run writes.
struct ReadPlaces: Sendable {
  private let identities: Set<FileIdentity>

  /// The definitions, the logo, the exports and the ledger.
  init(_ project: Project) {
    let catalogue = project.catalogue.project
    let named =
      project.definitions.map { $0.shownPath }
      + [catalogue.reports.branding.logo?.value, catalogue.ledger].compactMap { name in
        name.map { Folder.path(project.folder, $0) }
      }
    let patterns = catalogue.tickets.files + (catalogue.history?.files ?? [])
    // What cannot be looked into is told where it is read.
    let exports = patterns.flatMap { (try? Folder.matches($0.value, in: project.folder)) ?? [] }
    identities = Set((named + exports).compactMap { FileFacts($0)?.identity })
  }

  /// Files in a folder, in whose places others are to stand.
  func check(_ folder: String, holds names: [String]) throws(FileProblem) {
    for path in names.map({ Folder.path(folder, $0) }) {
      if let place = FileFacts(path), identities.contains(place.identity) {
        throw Occupied.read(path)
      }
    }
  }
}
