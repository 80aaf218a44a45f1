import TestSupport
import Testing

/// A key that stands twice is told at its second place, with the first one beside it.
struct RepeatedKeyTests {
  /// What `check` says of a project whose definition goes on like this behind its nine lines.
  private func messages(_ more: String) throws -> String {
    var project = SmallProject()
    project.project += "\n" + more + "\n"
    let folder = try project.folder()
    return try AttainProgram.run(["check"], in: folder.url).messages
  }

  @Test(arguments: [
    ("name: Other", "8:1", "2:1"), ("'name': Other", "8:1", "2:1"),
    ("reports:\n  folder: a\n  formats: [csv]\n  # folder: b\n  folder: c", "12:3", "9:3"),
    ("reports: {folder: a, formats: [csv], folder: b}", "8:38", "8:11"),
    ("reports: {\"folder\": a, formats: [csv],\n  'folder' : b}", "9:3", "8:11"),
    ("reports: {folder: 'folder: {', branding: {folder: x}, folder: b}", "8:55", "8:11"),
    ("reports: {folder: it's, formats: [csv], folder: b}", "8:41", "8:11"),
    ("holders:\n  - group: a\n    group: b", "10:5", "9:5"),
    ("reports:\n  - {a: 1}\n  - {a: 2, b: 1, a: 3}", "10:18", "10:6"),
  ])
  func `it is found in blocks and in braces`(
    text: String, second: String, first: String
  ) throws {
    let told = try messages(text)
    #expect(told.contains("attain.yaml:\(second): error: the key"), "\(told)")
    #expect(told.contains("attain.yaml:\(first): note: first given here"), "\(told)")
  }

  @Test func `a quoted text that looks like the key at the end of its line is no key`() throws {
    let told = try messages("notes: \"x\n'name\n  y\"\nname: D")
    #expect(told.contains("attain.yaml:11:1: error: the key 'name'"), "\(told)")
  }
}
