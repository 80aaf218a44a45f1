import Foundation
import TestSupport
import Testing

/// The program where the folders that come with it are not beside it.
struct ShippedFolderTests {
  /// Runs a copy of the program that lies in a folder by itself.
  private func run(_ arguments: [String], in project: TemporaryFolder) throws -> AttainProgram.Run {
    let folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "attain")
    try FileManager.default.copyItem(at: AttainProgram.binary, to: copy)
    return try AttainProgram.run(arguments, in: project.url, binary: copy)
  }

  private let note = "  note:     no shipped calendars were found: neither share/attain/calendars"

  @Test func `a calendar that is not known is told with the folder that was not found`() throws {
    var project = SmallProject()
    project.agreement = project.agreement.replacing("calendar: office", with: "calendar: always")
    let folder = try project.folder()
    #expect(try AttainProgram.run(["check"], in: folder.url).status == 0)
    for command in [["check"], ["report"], ["calendar", "show", "always"]] {
      let run = try run(command, in: folder)
      #expect(run.messages.contains("no calendar is named 'always'"))
      #expect(run.messages.contains(note))
    }
    let misspelt = try AttainProgram.run(["calendar", "show", "alwys"], in: folder.url)
    #expect(!misspelt.messages.contains("note:"))
  }

  @Test func `nothing is known of exports without the profiles, and that is told`() throws {
    let folder = try SmallProject().folder()
    let made = try run(["init", "tickets.csv", "--project", "new"], in: folder)
    #expect(made.status == 66 && made.messages.contains("[no-shipped-profiles]"))
    #expect(made.messages.contains("no shipped profiles were found"))
  }
}
