import Foundation
import Testing

/// A text of OpenMetrics, read by the rules of the format that matter to gauges.
///
/// Source: OpenMetrics 1.0, section "Text format".
struct OpenMetricsText {
  struct Sample: Hashable {
    let name: String
    let labels: [String: String]
    let value: String
  }

  private(set) var samples: [Sample] = []

  /// Records an issue for each line that breaks the format.
  init(_ text: String) {
    #expect(text.hasSuffix("# EOF\n"), "the end is marked")
    var family = ""
    var seen: Set<String> = []
    for line in text.dropLast("# EOF\n".count).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 3).map { String($0) }
      if words[0] == "#" {
        if words[1] == "TYPE" {
          #expect(words[3] == "gauge" && seen.insert(words[2]).inserted, "\(line)")
          family = words[2]
        } else {
          #expect(words[1] == "HELP" || words[1] == "UNIT", "\(line)")
          if words[1] == "UNIT" { #expect(family.hasSuffix("_\(words[3])"), "\(line)") }
        }
        #expect(words[2] == family, "\(line)")
      } else if let sample = Self.sample(line) {
        #expect(sample.name == family, "\(line)")
        #expect(!samples.contains { $0.labels == sample.labels && $0.name == sample.name })
        samples.append(sample)
      } else {
        Issue.record("no sample: \(line)")
      }
    }
  }

  subscript(name: String, labels: [String: String]) -> String? {
    samples.first { sample in
      sample.name == name && labels.allSatisfy { sample.labels[$0.key] == $0.value }
    }?.value
  }

  private static func sample(_ line: Substring) -> Sample? {
    guard
      let match = line.wholeMatch(
        of: /([a-z_]+)\{((?:[a-z_]+="(?:[^"\\]|\\["\\n])*",?)*)\} (-?[0-9]+(?:\.[0-9]+)?)/)
    else { return nil }
    var labels: [String: String] = [:]
    for label in match.2.matches(of: /([a-z_]+)="((?:[^"\\]|\\["\\n])*)"/) {
      let value = label.2.replacing(/\\(.)/) { $0.1 == "n" ? "\n" : $0.1 }
      #expect(labels.updateValue(String(value), forKey: String(label.1)) == nil, "\(line)")
    }
    return Sample(name: String(match.1), labels: labels, value: String(match.3))
  }
}
