import Testing

/// Examples of an agreement that could not fail, or mean nothing, are errors.
struct ExampleDefinitionTests {
  private func check(_ example: String) throws -> AttainProgram.Run {
    var project = SmallProject()
    project.agreement = project.agreement.replacing(
      "targets:",
      with:
        "examples: [{opened: 2026-10-23T09:55, \(example)}]\npauses: {status: On hold}\ntargets:")
    let folder = try project.folder()
    return try AttainProgram.run(["check"], in: folder.url)
  }

  @Test(arguments: [
    ("resolved: 2026-10-23T11:00", "the example expects nothing [missing-key]"),
    ("resolved: 2026-10-23T11:00, due: {}", "the example expects nothing [missing-key]"),
    (
      "due: {resolution: 2026-10-23T13:55}, pauses: [2026-10-23T11:30:00Z/2026-10-23T12:00]",
      "the pause '2026-10-23T11:30:00Z/2026-10-23T12:00' ends before it begins [pause-order]"
    ),
    (
      "due: {resolution: 2026-10-23T13:55}, pauses: [2026-10-23T12:00/2026-10-23T11:00]",
      "the pause '2026-10-23T12:00/2026-10-23T11:00' ends before it begins [pause-order]"
    ),
    (
      "due: {resolution: 2026-10-23T13:55}, "
        + "pauses: [2026-10-23T10:00:00Z/2026-10-23T12:00:00+01:00, 2026-10-23T11:30:00+01:00/2026-10-23T12:00:00Z]",
      "begins before the one above it ends [pause-order]"
    ),
  ])
  func `what is wrong with an example is told`(example: String, message: String) throws {
    let run = try check(example)
    #expect(run.status == 78)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.messages.contains("agreements/small.yaml:5:"))
  }

  @Test(arguments: [
    ("outcome: {resolution: ok}", "the outcome is 'ok' [unknown-word]", "one of met, breached,"),
    ("outcome: {resolution: mett}", "'mett' [unknown-word]", "did you mean 'met'?"),
    ("elapsed: {resolution: 1 hour}", "'1 hour' is no counted time [elapsed]", "write '1h'"),
    ("elapsed: {resolution: 1H}", "'1H' is no counted time [elapsed]", "write '1h'"),
    ("elapsed: {resolution: soon}", "'soon' is no counted time [elapsed]", "such as 45m"),
  ])
  func `a word that no example could fulfil is told as one, without a proof`(
    expectation: String, message: String, help: String
  ) throws {
    let run = try check("resolved: 2026-10-23T10:55, \(expectation)")
    #expect(run.status == 78)
    #expect(run.messages.contains(message) && run.messages.contains(help), "\(run.messages)")
    #expect(!run.messages.contains("wall time"), "\(run.messages)")
  }

  @Test(arguments: ["0s", "0m", "0h", "0h0m0s"])
  func `no counted time may be written in any unit`(none: String) throws {
    let run = try check("resolved: 2026-10-23T09:55, elapsed: {resolution: \(none)}")
    #expect(run.status == 0, "\(run.messages)")
    #expect(try check("resolved: 2026-10-23T09:56, elapsed: {resolution: \(none)}").status == 78)
  }

  @Test func `pauses one behind the other are none of it, whatever their offsets`() throws {
    let run = try check(
      "due: {resolution: 2026-10-23T16:25}, "
        + "pauses: [2026-10-23T10:00/2026-10-23T11:00, 2026-10-23T11:00/2026-10-23T12:00, "
        + "2026-10-23T11:00:00Z/2026-10-23T11:30:00Z]")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("1 example holds"))
  }
}
