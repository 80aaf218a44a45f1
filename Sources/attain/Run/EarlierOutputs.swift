import FoundationEssentials
import Reporting
import ServiceModel

/// The files that a run has written in the folder of a month, as its manifest lists them.
///
/// All others there are people's, whatever they are called.
struct EarlierOutputs: Decodable {
  private let tool: Tool
  private let outputs: [Output]?

  private struct Tool: Decodable {
    let name: String
  }

  private struct Output: Decodable {
    let path: String
  }

  private static let largestManifest = 1 << 28

  /// Their names below the folder, the manifest's among them; none where no manifest of attain stands there, and
  /// nothing where one does that lists none.
  static func names(in folder: String) -> [String]? {
    let manifest = ReportFile.manifest.name
    let path = Folder.path(folder, manifest)
    guard let bytes = try? ByteFile.content(of: path, limit: largestManifest),
      let earlier = try? JSONDecoder().decode(EarlierOutputs.self, from: Data(bytes)),
      earlier.tool.name == "attain"
    else { return [] }
    guard let outputs = earlier.outputs else { return nil }
    return outputs.map { $0.path }.filter { FolderPath.isBelow($0) } + [manifest]
  }
}
