import Testing

/// What messages about the weekdays of a calendar propose.
struct WeekdayMendTests {
  private func messages(hours: String) throws -> String {
    var project = SmallProject()
    project.calendar = project.calendar.replacing("{mon-fri: 09:00-17:00}", with: hours)
    let folder = try project.folder()
    return try AttainProgram.run(["check"], in: folder.url).messages
  }

  @Test(arguments: [
    ("{mon-fri: 09:00-17:00, fri: 09:00-16:00}", "fri", "write 'mon-thu' in place of 'mon-fri'"),
    ("{sat-tue: 09:00-17:00, mon: 09:00-16:00}", "mon", "write \"sat-sun,tue\" in place of"),
    (
      "{mon-fri: 09:00-17:00, wed: 09:00-12:00}", "wed",
      "write \"mon-tue,thu-fri\" in place of 'mon-fri'"
    ),
    ("{mon-tue: 09:00-17:00, mon-fri: 09:00-16:00}", "mon-tue", "keep one of the two"),
  ])
  func `of days that are given twice the longer entry is told what it keeps`(
    hours: String, days: String, mend: String
  ) throws {
    let said = try messages(hours: hours)
    #expect(said.contains("the hours of \(days) are already given by"), "\(said)")
    #expect(said.contains(mend) && said.contains("[repeated-weekday]"), "\(said)")
    let mended = try messages(
      hours: hours.replacing("mon-fri: 09:00-17:00", with: "mon-thu: 09:00-17:00"))
    #expect(mended.contains("[repeated-weekday]") == (days != "fri"))
  }

  @Test(arguments: [
    (
      "{\"mon-wed,tue-thu\": 09:00-17:00}", "'mon-wed,tue-thu' names tue-wed more than once",
      "write 'mon-thu'"
    ),
    (
      "{\"mon,wed,fri,mon\": 09:00-17:00}", "'mon,wed,fri,mon' names mon more than once",
      "write \"mon,wed,fri\""
    ),
    (
      "{mon-sun: 09:00-17:00, \"tue,tue\": 10:00-11:00}",
      "the hours of tue are already given by 'mon-sun'", "write \"mon,wed-sun\" in place of"
    ),
    (
      "{\"mon-wed,tue-thu\": 09:00-17:00, tue: 10:00-11:00}",
      "the hours of tue are already given by 'mon-wed,tue-thu'", "write \"mon,wed-thu\" in place of"
    ),
  ])
  func `a weekday stands once in a key`(hours: String, message: String, mend: String) throws {
    let said = try messages(hours: hours)
    #expect(said.contains("\(message) [repeated-weekday]") && said.contains(mend), "\(said)")
  }

  @Test(arguments: ["{", "{mon-fri: 09:00-17:00}\nbreaks: {"])
  func `weekdays that a comma has cut are told to stand in quotation marks`(start: String) throws {
    func said(_ rest: String) throws -> String { try messages(hours: start + rest) }
    let cut = try said("mon,wed: 12:00-13:00}")
    #expect(cut.contains("hours is nothing [wrong-kind]"), "\(cut)")
    #expect(cut.contains("in quotation marks, as {\"mon,wed\": 09:00-17:00}"), "\(cut)")
    #expect(try !said("\"mon,wed\": 12:00-13:00}").contains("[wrong-kind]"))
    #expect(try !said("mon: }").contains("in quotation marks"))
  }
}
