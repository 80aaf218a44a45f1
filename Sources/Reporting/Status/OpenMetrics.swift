/// Numbers for a monitoring system: gauges alone, which OpenMetrics and the older text format of Prometheus
/// both read.
///
/// Source: OpenMetrics 1.0, sections "Text format" and "Metric families".
struct OpenMetrics {
  /// A name with all that is measured under it.
  struct Family {
    /// Ends in the unit where there is one.
    let name: String
    var unit = ""
    let help: String
    let samples: [Sample]
  }

  /// A number by its labels.
  struct Sample {
    let labels: [(name: String, value: String)]
    /// As it is written.
    let value: String
  }

  let families: [Family]

  /// One family behind the other, those without a sample left out, and the mark of the end.
  var bytes: [UInt8] {
    let text = families.filter { !$0.samples.isEmpty }.map { lines(of: $0) }.joined()
    return Array((text + "# EOF\n").utf8)
  }

  private func lines(of family: Family) -> String {
    var lines = ["# TYPE \(family.name) gauge"]
    if !family.unit.isEmpty { lines.append("# UNIT \(family.name) \(family.unit)") }
    lines.append("# HELP \(family.name) \(escaped(family.help))")
    lines += family.samples.map { sample in
      let labels = sample.labels.map { "\($0.name)=\"\(escaped($0.value))\"" }
      return family.name + (labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}")
        + " \(sample.value)"
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": escaped += ["\\", scalar]
      case "\n": escaped += ["\\", "n"]
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
