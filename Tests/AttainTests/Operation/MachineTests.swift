import Foundation
import Testing

@testable import attain

/// What the machine allows is read where the machine says it.
struct MachineTests {
  @Test func `the strictest limit of a control group and of those above it holds`() throws {
    let folder = try TemporaryFolder()
    let root = folder.url.path
    let groups = "1:name=systemd:/other\n0::/system.slice/attain.service\n"
    #expect(Machine.groupLimit(groups, below: root) == nil)
    try folder.write("system.slice/attain.service/memory.max", "max\n")
    #expect(Machine.groupLimit(groups, below: root) == nil)
    try folder.write("system.slice/attain.service/memory.max", "268435456\n")
    #expect(Machine.groupLimit(groups, below: root) == 268_435_456)
    try folder.write("system.slice/memory.max", "134217728\n")
    #expect(Machine.groupLimit(groups, below: root) == 134_217_728)
    try folder.write("memory.max", "67108864\n")
    #expect(Machine.groupLimit(groups, below: root) == 67_108_864)
  }

  @Test(arguments: ["", "0::/\n", "0::/elsewhere\n", "0::/../above\n", "4:memory:/docker\n"])
  func `a group that is the root of its own namespace, or not to be seen, has the limit there`(
    groups: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("memory.max", "67108864\n")
    #expect(Machine.groupLimit(groups, below: folder.url.path) == 67_108_864)
  }
}
