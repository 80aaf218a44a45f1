import Reporting

extension OwnFile {
  static let partial = OwnFile(title: "a partial", otherPlace: "another file") {
    $0.starts(with: PartialBlock.title.utf8)
  }

  /// A table that begins with the same two columns as another one.
  static func table(like bytes: [UInt8]) -> OwnFile {
    let comma = UInt8(ascii: ",")
    let columns = bytes.split(separator: comma, maxSplits: 2).prefix(2).joined(separator: [comma])
    return OwnFile(
      title: "a table that attain has written", otherPlace: "another folder with --output"
    ) { $0.starts(with: columns) }
  }

  static let status = OwnFile(
    title: "a status that attain has written", otherPlace: "another file"
  ) { head in
    StatusText.isOne(head, isWhole: head.count < OwnFile.headSize) || StatusJSON.isOne(head)
      || StatusMetrics.isOne(head)
  }
}
