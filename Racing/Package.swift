// swift-tools-version: 6.2

import PackageDescription

/// As strict as the library itself.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let storage: [Target.Dependency] = ["AfterSalesTesting", "AfterSalesStorage", "AfterSalesCore"]

// The suites of the library in which tasks race, with what they stand on and nothing else: scripts/test-threads builds them
// for the thread sanitizer, for which the whole library would take many times as long. The folders are links to the library's.
let package = Package(
    name: "aftersales-racing",
    platforms: [.macOS(.v15)],
    traits: [.trait(name: "PostgreSQL"), .default(enabledTraits: ["PostgreSQL"])],
    targets: [
        .target(name: "AfterSalesCore", swiftSettings: strict),
        .target(name: "AfterSalesStorage", dependencies: ["AfterSalesCore"], swiftSettings: strict),
        .target(
            name: "AfterSalesTesting", dependencies: ["AfterSalesStorage", "AfterSalesCore"], swiftSettings: strict),
        .target(name: "AfterSalesKPI", dependencies: ["AfterSalesStorage", "AfterSalesCore"], swiftSettings: strict),
        .systemLibrary(
            name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
        .target(
            name: "AfterSalesPostgreSQL",
            dependencies: ["AfterSalesKPI", "AfterSalesStorage", "AfterSalesCore", "CLibPQ"], swiftSettings: strict),
        .target(name: "AfterSalesTestCluster", path: "Tests/AfterSalesTestCluster", swiftSettings: strict),
        .target(name: "AfterSalesTestEffort", path: "Tests/AfterSalesTestEffort", swiftSettings: strict),
        .testTarget(
            name: "AfterSalesStorageTests", dependencies: ["AfterSalesTestEffort"] + storage, swiftSettings: strict),
        .testTarget(
            name: "AfterSalesPostgreSQLTests",
            dependencies: ["AfterSalesTestEffort", "AfterSalesTestCluster", "AfterSalesPostgreSQL"] + storage,
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
