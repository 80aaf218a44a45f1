/// The content of a CSV file with a header.
protocol CSVFile {
  /// The names in the header, in their order.
  var columns: [String] { get }

  /// Writes the rows behind the header.
  func write(to csv: inout CSVWriter)
}

extension CSVFile {
  /// The whole content; a header alone where there is nothing to list.
  func bytes(_ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(style, columns: columns)
    write(to: &csv)
    return csv.bytes
  }
}
