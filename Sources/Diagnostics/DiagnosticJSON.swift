/// Writes diagnostics for machines: a JSON object a line, nothing folded.
package enum DiagnosticJSON {
  /// All of them in order of their places.
  package static func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.inOrder.map { line($0) + "\n" }.joined()
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    var members = [
      member("severity", diagnostic.severity.rawValue), member("code", diagnostic.code),
      member("message", diagnostic.message),
    ]
    if let location = diagnostic.location { members += place(location) }
    if let expected = diagnostic.expected { members.append(member("expected", expected)) }
    if let mend = diagnostic.mend { members.append(member("mend", mend)) }
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        let members = [member("message", note.message)] + (note.location.map { place($0) } ?? [])
        return "{\(members.joined(separator: ","))}"
      }
      members.append("\"notes\":[\(notes.joined(separator: ","))]")
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func place(_ location: Location) -> [String] {
    [
      member("file", location.file), "\"line\":\(location.line)",
      "\"column\":\(location.column)", "\"length\":\(location.length)",
    ]
  }

  private static func member(_ name: String, _ value: String) -> String {
    "\"\(name)\":\(quoted(value))"
  }

  /// A string in JSON.
  ///
  /// Source: RFC 8259 section 7.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
