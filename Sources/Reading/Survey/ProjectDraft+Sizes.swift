extension ProjectDraft {
  /// Files that end where tools end their exports, a line for each number of rows.
  var sizeDoubts: [String] {
    ExportCaps.rows.compactMap { cap in
      let files = zip(source.files, survey.fileRows).filter { $0.1 == cap }.map { $0.0 }
      if files.isEmpty { return nil }
      if source.files.count == 1 {
        return "the export has exactly \(cap) rows: tools cut exports off there"
      }
      let shown = files.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
      return
        "\(shown)\(files.count > 4 ? ", …" : "") \(files.count == 1 ? "has" : "have") exactly \(cap) rows: tools cut"
        + " exports off there"
    }
  }
}
