import Foundation
import TestSupport
import Testing

/// `attain status` tells where projects stand by what runs and seals left.
struct StatusTests {
  private func reported(_ project: SmallProject = SmallProject()) throws -> TemporaryFolder {
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return folder
  }

  @Test func `the last whole month, its open clocks and what a target can still take are told`()
    throws
  {
    let folder = try reported()
    let run = try AttainProgram.run(["status"], in: folder.url)
    #expect(run.status == 0 && run.messages.isEmpty)
    let lines = run.output.split(separator: "\n").map { String($0) }
    #expect(lines[0] == "Small")
    #expect(lines[1].hasPrefix("  last good run  2026-10, as of 2026-11-01T00:00:00Z"))
    #expect(lines[2].hasPrefix("  written        20"))
    #expect(lines[3] == "  sealed         no month")
    #expect(lines[4] == "  clocks         1 overdue, 0 at risk, 1 breach")
    #expect(lines[6].hasPrefix("  small resolution"))
    #expect(lines[6].contains("1 of 2") && lines[6].contains("✗ missed"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `no export is opened`() throws {
    let folder = try reported()
    try FileManager.default.removeItem(at: folder.url.appending(path: "tickets.csv"))
    #expect(try AttainProgram.run(["status"], in: folder.url).status == 0)
  }

  @Test func `numbers that somebody changed are no numbers, and a removed file is told`() throws {
    let folder = try reported()
    let name = "reports/2026-10/report.json"
    let text = try folder.read(name)
    try folder.write(name, text.replacing("\"measured\": 2", with: "\"measured\": 1"))
    let changed = try AttainProgram.run(["status"], in: folder.url)
    #expect(changed.status == 65 && changed.messages.contains("[unreadable-report]"))
    try FileManager.default.removeItem(at: folder.url.appending(path: name))
    let gone = try AttainProgram.run(["status"], in: folder.url)
    #expect(gone.status == 66 && gone.messages.contains(name), "\(gone.messages)")
    var plain = SmallProject()
    plain.project += "\nreports: {formats: [csv]}\n"
    let tables = try reported(plain)
    let without = try AttainProgram.run(["status"], in: tables.url)
    #expect(without.status == 0 && without.output.contains("formats names no json"))
  }

  @Test func `a month whose manifest is missing is not whole, and the one before is told`() throws {
    let folder = try reported()
    try folder.write("reports/2026-11/report.json", "{}")
    let run = try AttainProgram.run(["status"], in: folder.url)
    #expect(run.status == 0 && run.output.contains("2026-10, as of"))
  }

  @Test func `a project without a report is told as one`() throws {
    let folder = try SmallProject().folder()
    let run = try AttainProgram.run(["status"], in: folder.url)
    #expect(run.status == 0 && run.output.contains("none: no month is reported"))
  }

  @Test func `sealed months stand in stretches`() throws {
    let folder = try SmallProject().folder()
    for month in ["2026-10"] {
      let run = try AttainProgram.run(
        ["seal", month, "--at", "2026-11-02T08:00:00Z", "--quiet"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
    }
    let run = try AttainProgram.run(["status"], in: folder.url)
    #expect(run.output.contains("  sealed         2026-10\n"), "\(run.output)")
  }

  @Test func `numbers for monitoring follow the format, whatever the project is called`() throws {
    var project = SmallProject()
    project.project = project.project.replacing(
      "name: Small", with: #"name: "Small \"desk\" \\ täglich""#)
    let folder = try reported(project)
    let run = try AttainProgram.run(
      ["status", "--format", "openmetrics", "--output", "textfile/attain.prom"], in: folder.url)
    #expect(run.status == 0 && run.output.isEmpty && run.messages.isEmpty, "\(run.messages)")
    let metrics = OpenMetricsText(try folder.read("textfile/attain.prom"))
    let labels = ["project": #"Small "desk" \ täglich"#]
    #expect(metrics["attain_overdue_clocks", labels] == "1")
    #expect(metrics["attain_sealed_months", labels] == "0")
    #expect(metrics["attain_last_run_as_of_timestamp_seconds", labels] == "1793491200")
    let target = labels.merging(["agreement": "small", "target": "resolution"]) { $1 }
    #expect(metrics["attain_target_goal_ratio", target] == "0.9000")
    #expect(metrics["attain_target_affordable_breaches", target] == "0")
    #expect(metrics["attain_target_attained", target] == "0")
    let written = metrics["attain_last_run_written_timestamp_seconds", labels].flatMap { Int($0) }
    #expect(abs(Double(written ?? 0) - Date().timeIntervalSince1970) < 3_600)
    // Whoever reads the folder meanwhile sees no half of a file.
    let left = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "textfile").path)
    #expect(left == ["attain.prom"])
  }

  @Test func `one project in trouble hides no other, and its status is the program's`() throws {
    let (good, bad) = (try reported(), try SmallProject().folder())
    try bad.write("agreements/small.yaml", "agreement: [\n")
    let run = try AttainProgram.run(
      ["status", "--project", bad.url.path, good.url.path, "--format", "json"])
    #expect(run.status == 78)
    #expect(!run.messages.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let projects = try #require(object?["projects"] as? [[String: Any]])
    #expect(projects.count == 1 && projects[0]["project"] as? String == "Small")
    let last = try #require(projects[0]["last_run"] as? [String: Any])
    #expect(last["month"] as? String == "2026-10" && last["overdue"] as? Int == 1)
  }

  @Test func `a project in trouble, or never reported, is not well for monitoring`() throws {
    let (good, bad, new) = (
      try reported(), try SmallProject().folder(), try SmallProject().folder()
    )
    try bad.write("agreements/small.yaml", "agreement: [\n")
    let folders = [good, bad, new].map { $0.url.path }
    let run = try AttainProgram.run(["status", "--format", "openmetrics", "--project"] + folders)
    #expect(run.status == 78)
    let metrics = OpenMetricsText(run.output)
    let found = folders.map { metrics["attain_project_ok", ["folder": $0]] }
    #expect(found == ["1", "0", "0"])
    #expect(metrics["attain_sealed_months", ["folder": bad.url.path]] == nil)
  }

  @Test func `nothing but an earlier one is replaced by the output`() throws {
    let folder = try reported()
    try folder.write("real.prom", "of mine\n")
    let (link, pipe) = (folder.url.appending(path: "link.prom"), folder.url.appending(path: "pipe"))
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: "real.prom")
    _ = try AttainProgram.run([pipe.path], binary: URL(filePath: "/usr/bin/mkfifo"))
    for (output, status) in [
      ("link.prom", 73), ("pipe", 73), ("reports", 73), ("new/", 64), ("", 64),
    ] {
      let run = try AttainProgram.run(["status", "--output", output], in: folder.url)
      #expect(Int(run.status) == status, "\(output): \(run.messages)")
    }
    #expect(try folder.read("link.prom") == "of mine\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(!names.contains("new") && !names.contains { $0.hasPrefix(".") }, "\(names)")
    let other = try AttainProgram.run(["status", "--output", "real.prom"], in: folder.url)
    #expect(other.status == 73, "\(other.messages)")
    try folder.write("real.prom", "")
    let run = try AttainProgram.run(["status", "--output", "real.prom"], in: folder.url)
    #expect(run.status == 0)
    #expect(try folder.read("real.prom").hasPrefix("Small\n"))
  }

  @Test func `a month that is exchanged while it is read is read anew`() throws {
    let folder = try reported()
    let later = try AttainProgram.run(
      ["report", "--month", "2026-10", "--as-of", "2026-11-06", "--output", "later", "--quiet"],
      in: folder.url)
    #expect(later.status == 0)
    // Reading a pipe waits for whoever writes it, who exchanges the month meanwhile.
    let script = """
      mv reports/2026-10/report.json first.json && mkfifo reports/2026-10/report.json
      "$1" status --format json &
      exec 3>reports/2026-10/report.json
      mv reports/2026-10 earlier && mv later/2026-10 reports/2026-10
      cat first.json >&3
      exec 3>&-
      wait $!
      """
    let run = try AttainProgram.run(
      ["30", "/bin/sh", "-c", script, "sh", AttainProgram.binary.path], in: folder.url,
      environment: ["PATH": "/usr/bin:/bin"], binary: URL(filePath: "/usr/bin/timeout"))
    #expect(run.status == 0, "\(run.messages)")
    let plain = try AttainProgram.run(["status", "--format", "json"], in: folder.url)
    #expect(run.output == plain.output && plain.output.contains("2026-11-07T00:00:00Z"))
  }

  @Test func `the kept reports of the sample give its numbers`() throws {
    let run = try AttainProgram.run(
      ["status", "--project", "SampleData", "--format", "openmetrics"])
    let metrics = OpenMetricsText(run.output)
    #expect(metrics["attain_overdue_clocks", [:]] == "9")
    #expect(metrics.samples.count { $0.name == "attain_target_met_clocks" } == 10)
  }
}
