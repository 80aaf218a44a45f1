import Glibc
import Reading
import Synchronization

/// The files below a project's folder, and the first of them that is there and may not be read: that is not as if it
/// were not there.
///
/// It is a class so that all that reads below the folder tells the same one.
final class DefinitionFiles: Sendable {
  private let folder: String
  private let first = Mutex<FileProblem?>(nil)

  /// How many bytes a definition has at most.
  private static let limit = 1 << 21

  private init(_ folder: String) { self.folder = folder }

  /// What reading definitions gives, where all that is there may be read.
  static func read<Value>(
    below folder: String, _ body: (DefinitionFolder) -> Value
  ) throws(RunProblem) -> Value {
    let files = DefinitionFiles(folder)
    let value = body(files.definitions)
    if let problem = files.first.withLock({ $0 }) { throw .file(problem) }
    return value
  }

  /// The bytes of a file; nothing where it is not there or may not be read.
  private func bytes(_ path: String) -> [UInt8]? {
    let path = Folder.path(folder, path)
    do throws(FileProblem) {
      return try ByteFile.content(of: path, limit: Self.limit)
    } catch {
      // Of a folder, or a name that no file can have, whoever names it says more; a link that leads nowhere is there.
      let isNoFile = [EISDIR, ENAMETOOLONG].contains(error.code)
      if !isNoFile, error.exitStatus != .missing || FileStatus(path) != nil { keep(error) }
      return nil
    }
  }

  /// The names in a folder; none where it is not there or may not be read.
  private func names(_ path: String) -> [String] {
    let path = Folder.path(folder, path)
    // Of a file whoever names it says more.
    if !isFile(path), let problem = Folder.problem(in: path) { keep(problem) }
    return Folder.names(in: path)
  }

  private func isFile(_ path: String) -> Bool { FileFacts(path)?.isFile == true }

  private func keep(_ problem: FileProblem) { first.withLock { $0 = $0 ?? problem } }

  /// The project's folder on disk, with the shipped calendars and profiles.
  private var definitions: DefinitionFolder {
    DefinitionFolder(
      read: { self.bytes($0) }, names: { self.names($0) },
      isFile: { self.isFile(Folder.path(self.folder, $0)) },
      shownPath: { [folder] in Folder.path(folder, $0) },
      shippedCalendars: ShippedFiles.calendars.names,
      readShipped: { DefinitionFiles.shipped($0, ShippedFiles.calendars) },
      shippedProfiles: ShippedFiles.profiles.names,
      readShippedProfile: { DefinitionFiles.shipped($0, ShippedFiles.profiles) })
  }

  private static func shipped(
    _ name: String, _ files: ShippedFiles
  ) -> (path: String, bytes: [UInt8])? {
    files.bytes(of: name, limit: limit).map { (files.shownPath(of: name), $0) }
  }
}
