import Diagnostics
import Reading
import ServiceModel

extension InitRun {
  /// The profiles of the project's folder `profiles`, and the shipped ones that they do not hide.
  static func profiles(
    _ folder: String
  ) throws(RunProblem) -> (own: [Profile], shipped: [Profile]) {
    var diagnostics: [Diagnostic] = []
    var own: [Profile] = []
    do throws(FileProblem) {
      let profiles = Folder.path(folder, "profiles")
      if let problem = Folder.problem(in: profiles) { throw problem }
      for name in Folder.names(in: profiles) where name.hasSuffix(".yaml") {
        let path = Folder.path(profiles, name)
        let read = ProfileReader.profile(try ByteFile.content(of: path, limit: limit), path: path)
        diagnostics += read.diagnostics
        if let profile = read.profile { own.append(profile) }
      }
    } catch {
      throw .file(error)
    }
    let shipped = ShippedFiles.profiles.names.compactMap { name -> Profile? in
      let path = ShippedFiles.profiles.shownPath(of: name)
      let read = ShippedFiles.profiles.bytes(of: name, limit: limit).map {
        ProfileReader.profile($0, path: path)
      }
      diagnostics += read?.diagnostics ?? []
      return read?.profile
    }
    if diagnostics.haveErrors { throw .definitions(diagnostics) }
    let hidden = Set(own.map { $0.name })
    return (own, shipped.filter { !hidden.contains($0.name) })
  }

  private static let limit = 1 << 20
}
