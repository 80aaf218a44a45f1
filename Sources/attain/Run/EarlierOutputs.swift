import FoundationEssentials
import Reporting
import ServiceModel

/// The files that a run has written in the folder of a month, as its manifest lists them.
///
/// All others there are people's, whatever they are called.
struct EarlierOutputs: Decodable {
  private let outputs: [Output]?

  private struct Output: Decodable {
    let path: String
  }

  private static let largestManifest = 1 << 28

  /// Their names below the folder; none where no manifest stands there that lists any.
  static func names(in folder: String) -> [String] {
    let path = Folder.path(folder, ReportFile.manifest.name)
    guard let bytes = try? ByteFile.content(of: path, limit: largestManifest),
      let manifest = try? JSONDecoder().decode(EarlierOutputs.self, from: Data(bytes))
    else { return [] }
    return (manifest.outputs ?? []).map { $0.path }.filter { FolderPath.isBelow($0) }
  }
}
