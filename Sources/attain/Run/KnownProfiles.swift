import Diagnostics
import Reading
import ServiceModel

/// The profiles by which an export is known: those of the project's folder `profiles`, and the shipped ones that they
/// do not hide.
struct KnownProfiles {
  /// With those of which only a part could be read.
  let own: [Profile]
  let shipped: [Profile]
  private let broken: [Broken]

  /// One of the project's own with an error.
  private struct Broken {
    /// What of it could be read.
    let profile: Profile?
    let diagnostics: [Diagnostic]
  }

  private static let limit = 1 << 20

  init(_ folder: String) throws(RunProblem) {
    (own, broken) = try RunProblem.told { () throws(FileProblem) in
      try KnownProfiles.own(below: Folder.path(folder, "profiles"), of: folder)
    }
    let (shipped, diagnostics) = KnownProfiles.allShipped
    if diagnostics.haveErrors { throw .definitions(diagnostics) }
    let hidden = Set(own.map { $0.name })
    self.shipped = shipped.filter { !hidden.contains($0.name) }
  }

  private static func own(
    below profiles: String, of folder: String
  ) throws(FileProblem) -> (own: [Profile], broken: [Broken]) {
    if let problem = Folder.problem(in: profiles) { throw problem }
    var own: [Profile] = []
    var broken: [Broken] = []
    for name in Folder.names(in: profiles) where DefinitionName.isOne(name) {
      let path = Folder.path(profiles, name)
      if FileStatus(path)?.kind == .folder { continue }
      let bytes = try ByteFile.content(of: path, limit: limit)
      let (profile, found) = ProfileReader.readable(bytes, path: path)
      if let profile { own.append(profile) }
      if !found.haveErrors { continue }
      let source = DefinitionSource(
        role: .profile, path: "profiles/\(name)", shownPath: path, bytes: bytes)
      broken.append(Broken(profile: profile, diagnostics: Project.excerpted(found, [source])))
    }
    return (own, broken)
  }

  private static var allShipped: (profiles: [Profile], diagnostics: [Diagnostic]) {
    let read = ShippedFiles.profiles.names.compactMap { name in
      ShippedFiles.profiles.bytes(of: name, limit: limit).map {
        ProfileReader.profile($0, path: ShippedFiles.profiles.shownPath(of: name))
      }
    }
    return (read.compactMap { $0.profile }, read.flatMap { $0.diagnostics })
  }

  /// The profile of tickets that recognises a header, the project's own first.
  func profile(of headers: [String]) -> Profile? {
    RoleGuess.profile(of: headers, among: own) ?? RoleGuess.profile(of: headers, among: shipped)
  }

  /// What is wrong with profiles of which nobody can say whether exports of these headers are theirs.
  ///
  /// An error where they are; one that is of other exports is no matter of theirs.
  func warnings(of headers: [[String]]) throws(RunProblem) -> [Diagnostic] {
    let needed = broken.filter { broken in
      guard let profile = broken.profile else { return false }
      return profile.name == "generic" || headers.contains { profile.isRecognised(in: $0) }
    }
    if !needed.isEmpty { throw .definitions(needed.flatMap { $0.diagnostics }) }
    return broken.filter { $0.profile?.recognisedBy.isEmpty ?? true }
      .flatMap { $0.diagnostics.map { $0.asWarning } }
  }
}
