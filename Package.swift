// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// Most of the tests' time is the program's own: it is optimised in a debug build too.
let optimised: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: optimised)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: strict)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "tiendo",
  products: [
    .executable(name: "tiendo", targets: ["tiendo"]),
    .library(name: "PlanDomain", targets: ["PlanDomain"]),
    .library(name: "PlanStorage", targets: ["PlanStorage"]),
    .library(name: "Phrases", targets: ["Phrases"]),
    .library(name: "PlanReports", targets: ["PlanReports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // For tests alone: what our reader of CSV is held to.
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // No pkgConfig: SwiftPM drops the flags ncursesw's file names. The module maps link by name.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CLibyaml", providers: [.apt(["libyaml-dev"])]),
    // No link: what they have is loaded where the first office file is read or written (OfficeFiles).
    .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CLinux"),

    module("PlanDomain"),
    module("LocatedYAML", ["CLibyaml"]),
    module(
      "PlanStorage", ["PlanDomain", "LocatedYAML", crypto],
      resources: [
        .embedInCode("Sample/Resources/sample-plan.yaml"),
        .embedInCode("Sample/Resources/sample-journal.txt"),
      ]),
    module("Phrases", ["PlanDomain"]),
    module("PlanReports", ["PlanDomain", "Phrases", "OfficeFiles"]),
    module("OfficeFiles", ["CMinizip", "CExpat", "CXlsxWriter"]),
    module("PlanTables", ["PlanDomain", "Phrases", "OfficeFiles"]),
    module("CellGrid"),
    module("Dashboard", ["PlanDomain", "Phrases", "CellGrid", "LocatedYAML"]),
    module("Terminal", ["CellGrid", "CNcurses", "CLinux"]),
    .executableTarget(
      name: "tiendo",
      dependencies: [
        "CLinux", "PlanDomain", "LocatedYAML", "PlanStorage", "Phrases", "PlanReports",
        "PlanTables", "CellGrid", "Dashboard", "Terminal", arguments,
      ],
      // In the code, not in a bundle: the program stays one file to copy.
      resources: [
        "dark", "light", "safe-dark", "safe-light", "contrast-dark", "contrast-light", "projector",
        "mono", "terminal",
      ].map { .embedInCode("../../themes/\($0).yaml") },
      swiftSettings: optimised),

    .target(
      name: "TestSupport", dependencies: ["PlanDomain", "PlanStorage", "LocatedYAML", "CellGrid"],
      path: "Tests/TestSupport", swiftSettings: optimised),
    tests("PlanDomainTests", ["PlanDomain"]),
    tests("LocatedYAMLTests", ["LocatedYAML"]),
    tests("PlanStorageTests", ["PlanStorage", "PlanDomain"]),
    tests("PhrasesTests", ["Phrases", "PlanDomain"], exclude: ["Messages.txt"]),
    tests(
      "PlanReportsTests",
      ["PlanReports", "PlanTables", "OfficeFiles", "PlanDomain", "Phrases"],
      exclude: ["Documents", "Report/Goldens"]),
    tests(
      "PlanTablesTests",
      [
        "PlanTables", "PlanReports", "PlanDomain", "Phrases",
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ], exclude: ["Cases"]),
    tests("OfficeFilesTests", ["OfficeFiles"], exclude: ["Fixtures"]),
    tests("CellGridTests", ["CellGrid"]),
    tests(
      "DashboardTests",
      [
        "Dashboard", "PlanDomain", "PlanReports", "Phrases", "CellGrid", "PlanStorage",
        "LocatedYAML", "Terminal",
      ],
      exclude: ["Snapshots", "Input/TypedBytes.txt"]),
    tests("TerminalTests", ["Terminal", "CellGrid", "CLinux"]),
    // What the fault tests run, many at once, and kill.
    .executableTarget(
      name: "JournalHammer", dependencies: ["PlanDomain", "PlanStorage"],
      path: "Tests/JournalHammer", swiftSettings: strict),
    // A wall screen with time that flies, for seeing that weeks cost no memory.
    .executableTarget(
      name: "KioskSoak",
      dependencies: [
        "CLinux", "CellGrid", "Dashboard", "PlanDomain", "PlanStorage", "Terminal",
      ],
      path: "Tests/KioskSoak", swiftSettings: strict),
    tests(
      "EndToEndTests",
      [
        "PlanDomain", "PlanStorage", "PlanReports", "Phrases", "Terminal", "tiendo",
        "JournalHammer", "KioskSoak",
      ], exclude: ["Messages/Failures.txt", "Spreadsheet/Office.csv"]),
    tests("HouseRulesTests", ["Dashboard", "Phrases"]),
  ]
)

// Only Tests/Fuzz/run builds these: libFuzzer is no part of an ordinary build.
if Context.environment["TIENDO_FUZZ"] != nil {
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "ReaderFuzz",
      dependencies: [
        "CFuzzer", "PlanDomain", "PlanStorage", "PlanTables", "Phrases", "Terminal", "Dashboard",
        "CellGrid", "TestSupport",
      ],
      path: "Tests/Fuzz/ReaderFuzz", swiftSettings: strict),
  ]
}

// Only Tests/Benchmarks/run builds these.
if let benchmark = Context.environment["TIENDO_BENCHMARK"] {
  package.targets += [
    .target(
      name: "GeneratedPlan", dependencies: ["PlanDomain", crypto],
      path: "Tests/Benchmarks/Terminal/GeneratedPlan", swiftSettings: strict),
    .executableTarget(
      name: "TerminalBenchmark", dependencies: ["GeneratedPlan", "PlanDomain", "TestSupport"],
      path: "Tests/Benchmarks/Terminal/TerminalBenchmark", swiftSettings: strict),
  ]
  // The package that measures parts is fetched only where they are measured.
  if benchmark == "parts" {
    package.dependencies.append(
      .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []))
    package.targets.append(
      .executableTarget(
        name: "PlanBenchmarks",
        dependencies: [
          "GeneratedPlan", "PlanDomain", "PlanStorage", "Dashboard", "CellGrid",
          .product(name: "Benchmark", package: "benchmark"),
        ],
        // What the plugin adds to it keeps to no upcoming feature.
        path: "Tests/Benchmarks/PlanBenchmarks", swiftSettings: [.swiftLanguageMode(.v6)],
        plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
  }
}
