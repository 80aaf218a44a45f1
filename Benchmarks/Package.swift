// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that attain itself depends on nothing that only measures it. It runs the
// built program and imports none of its modules: their doors are `package`, which ends where a package
// does. The timing of parts (`Micro`), which has to see them, is a target of attain's own manifest.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Benchmarks",
  targets: [
    .executableTarget(
      name: "Floor", path: "Floor",
      cSettings: [.unsafeFlags(["-O3"])],
      linkerSettings: [.linkedLibrary("csv"), .linkedLibrary("pthread")]),
    .executableTarget(name: "Ratios", path: "Ratios", swiftSettings: settings),
  ]
)
