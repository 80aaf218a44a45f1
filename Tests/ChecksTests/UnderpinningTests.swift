import Diagnostics
import Testing

/// What `underpinned-by` may name.
struct UnderpinningTests {
  private func project(_ underpinnedBy: String, kind: String = "ola") -> ChainProject {
    var project = ChainProject()
    project.add("gold", "sla", within: "[{time: 8h}]", more: "underpinned-by: \(underpinnedBy)")
    project.add("network", kind, within: "[{time: 4h}]")
    return project
  }

  @Test func `agreements that are there and end in time are not spoken of`() throws {
    #expect(try project("[network]").diagnostics().isEmpty)
    #expect(try project("network").diagnostics().isEmpty)
    #expect(try project("[]").diagnostics().isEmpty)
    #expect(try project("[network]", kind: "uc").diagnostics().isEmpty)
  }

  @Test func `a name of no agreement is told with the one that was meant`() throws {
    let found = try #require(try project("[netwrok]").diagnostics().first)
    #expect(found.severity == .error && found.code == "dangling-reference")
    #expect(found.location?.line == 4 && found.location?.length == 7)
    #expect(found.mend == "did you mean 'network'?")
  }

  @Test func `an SLA underpins nothing`() throws {
    let found = try project("[network]", kind: "sla").diagnostics()
    #expect(found.map { $0.code } == ["underpinned-by-sla"] && found.haveErrors)
  }

  @Test func `an agreement that rests on itself is told once, with the way round`() throws {
    var project = project("[network]")
    project.add("network", "ola", within: "[{time: 4h}]", more: "underpinned-by: [platform]")
    project.add("platform", "ola", within: "[{time: 2h}]", more: "underpinned-by: [network]")
    let found = try project.diagnostics()
    #expect(found.map { $0.code } == ["underpinning-cycle"] && found.haveErrors)
    #expect(found.first?.message.contains("network → platform → network") == true)
  }

  @Test func `two agreements may rest on the same one`() throws {
    var project = project("[network, platform]")
    project.add("network", "ola", within: "[{time: 2h}]", more: "underpinned-by: [carrier]")
    project.add("platform", "ola", within: "[{time: 2h}]", more: "underpinned-by: [carrier]")
    project.add("carrier", "uc", within: "[{time: 1h}]")
    #expect(try project.diagnostics().isEmpty)
  }
}
