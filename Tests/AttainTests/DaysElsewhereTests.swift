import TestSupport
import Testing

/// Days on a calendar that is always open are those of its zone, by whatever name.
struct DaysElsewhereTests {
  @Test(arguments: [
    ("Europe/London", 1), ("Etc/UTC", 0), ("UTC", 0), ("Etc/GMT", 0), ("Africa/Abidjan", 0),
    ("Asia/Kolkata", 1),
  ])
  func `only another local time is told`(zone: String, count: Int) throws {
    var project = SmallProject()
    project.project = project.project.replacing("Europe/London", with: zone)
    project.agreement = project.agreement.replacing(
      "{time: 4h}", with: "{time: 2 calendar days, calendar: always}")
    let folder = try project.folder()
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.messages.split(separator: "\n").count { $0.contains("[days-elsewhere]") } == count)
  }
}
