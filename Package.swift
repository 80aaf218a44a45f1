// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A module of the program, with the modules that it may import.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module, in the folder of its name, with what they keep there beside sources.
func tests(_ name: String, _ dependencies: [Target.Dependency], keeps: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: keeps,
    swiftSettings: settings)
}

/// With a lock that the thread sanitizer sees, for `make sanitize-thread`.
let watching: [SwiftSetting] =
  Context.environment["ATTAIN_WATCHED"] == nil ? [] : [.define("ATTAIN_WATCHED")]

/// The fuzzer is a product of its own, which nobody but `make fuzz` builds.
let fuzzing: [Target] =
  Context.environment["ATTAIN_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CCrypto", "CLinux", "CZlib", "Checks", "CivilTime", "Compliance", "Diagnostics",
        "Ledger", "Reading", "ServiceHours", "ServiceModel", "TestSupport",
      ], path: "Tests/Fuzz", exclude: ["Corpus"], swiftSettings: settings)
  ]

/// The timing of parts stands here, since the doors of the modules open within this package alone; nobody
/// but `make bench` builds it.
let timing: [Target] =
  Context.environment["ATTAIN_BENCH"] == nil
  ? []
  : [
    .executableTarget(
      name: "Micro",
      dependencies: [
        "CivilTime", "Compliance", "Reading", "Reporting", "ServiceHours", "ServiceModel",
      ], path: "Benchmarks/Micro", swiftSettings: settings)
  ]

let package = Package(
  name: "attain",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    module("Diagnostics"),
    module("CivilTime"),
    module("ServiceHours", ["CivilTime"]),
    module("ServiceModel", ["CivilTime", "Diagnostics", "ServiceHours"]),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CICal", providers: [.apt(["libical-dev"])]),
    module(
      "Reading",
      [
        "Diagnostics", "CivilTime", "ServiceHours", "ServiceModel", "CCSV", "CICal",
        .product(name: "Yams", package: "Yams"),
      ]),
    module("Checks", ["Diagnostics", "CivilTime", "ServiceHours", "ServiceModel"]),
    module("Compliance", ["CivilTime", "ServiceHours", "ServiceModel"]),
    module("Markup"),
    module("Charts", ["Markup"]),
    module("Statistics"),
    module(
      "Ledger",
      ["CivilTime", "ServiceModel", "Compliance", .product(name: "GRDB", package: "GRDB.swift")]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CStreamFaults"),
    module(
      "Reporting",
      [
        "CStreamFaults", "CXLSXWriter", "CivilTime", "ServiceModel", "Compliance", "Statistics",
        "Markup", "Charts",
      ]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLinux"),
    .executableTarget(
      name: "attain",
      dependencies: [
        "CCrypto", "CLinux", "CZlib", "Checks", "CivilTime", "Compliance", "Diagnostics",
        "Ledger", "Markup", "Reading", "Reporting", "ServiceHours", "ServiceModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings + watching),
    .target(
      name: "TestSupport", dependencies: ["CivilTime", "ServiceHours"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("CivilTimeTests", ["CivilTime"]),
    tests("ServiceHoursTests", ["CivilTime", "ServiceHours"]),
    tests(
      "ReadingTests", ["CivilTime", "Diagnostics", "Reading", "ServiceHours", "ServiceModel"]),
    tests(
      "ChecksTests",
      ["Checks", "CivilTime", "Diagnostics", "Reading", "ServiceHours", "ServiceModel"]),
    tests("ComplianceTests", ["CivilTime", "Compliance", "ServiceHours", "ServiceModel"]),
    tests(
      "LedgerTests",
      [
        "CivilTime", "Compliance", "Ledger", "ServiceModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("ChartsTests", ["Charts", "Markup"], keeps: ["Golden"]),
    tests("StatisticsTests", ["Statistics"], keeps: ["Tables"]),
    .executableTarget(
      name: "SampleGenerator", path: "Scripts/SampleGenerator", swiftSettings: settings),
    tests(
      "AttainTests",
      [
        "attain", "SampleGenerator", "CivilTime", "Compliance", "Diagnostics", "Reading",
        "Reporting",
        "ServiceHours", "ServiceModel",
      ]),
    tests(
      "ReportingTests", ["CivilTime", "Compliance", "Reporting", "ServiceHours", "ServiceModel"]),
  ] + fuzzing + timing
)
