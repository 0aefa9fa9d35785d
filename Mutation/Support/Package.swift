// swift-tools-version: 6.2

import PackageDescription

// The package that the rewritten copy of the library is built as: what tests of money need and nothing else. Warnings are
// no errors here, and no store but that in memory is built.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-suppress-warnings"]),
]

let stores: [Target.Dependency] = [
    "AfterSalesTestEffort", "AfterSalesTestStores", "AfterSalesTestCluster", "AfterSalesSQLite",
    "AfterSalesPostgreSQL", "AfterSalesTesting", "AfterSalesStorage", "AfterSalesCore",
]

let package = Package(
    name: "mutants",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "CMutants"),
        .target(name: "Mutants", dependencies: ["CMutants"], swiftSettings: strict),
        .target(name: "AfterSalesCore", dependencies: ["Mutants"], swiftSettings: strict),
        .target(name: "AfterSalesStorage", dependencies: ["AfterSalesCore"], swiftSettings: strict),
        .target(
            name: "AfterSalesCommission", dependencies: ["AfterSalesStorage", "AfterSalesCore", "Mutants"],
            swiftSettings: strict),
        .target(name: "AfterSalesCustomers", dependencies: ["AfterSalesStorage", "AfterSalesCore"], swiftSettings: strict),
        .target(name: "AfterSalesKPI", dependencies: ["AfterSalesStorage", "AfterSalesCore"], swiftSettings: strict),
        .target(
            name: "AfterSalesRepairOrders",
            dependencies: ["AfterSalesCustomers", "AfterSalesStorage", "AfterSalesCore", "Mutants"],
            swiftSettings: strict),
        .target(name: "AfterSalesSQLite", dependencies: ["AfterSalesStorage", "AfterSalesCore"], swiftSettings: strict),
        .target(
            name: "AfterSalesPostgreSQL", dependencies: ["AfterSalesKPI", "AfterSalesStorage", "AfterSalesCore"],
            swiftSettings: strict),
        .target(
            name: "AfterSalesTesting", dependencies: ["AfterSalesStorage", "AfterSalesCore"], swiftSettings: strict),
        .target(name: "AfterSalesTestCluster", path: "Tests/AfterSalesTestCluster", swiftSettings: strict),
        .target(name: "AfterSalesTestEffort", path: "Tests/AfterSalesTestEffort", swiftSettings: strict),
        .target(
            name: "AfterSalesTestOracle", dependencies: ["AfterSalesCommission", "AfterSalesCore"],
            path: "Tests/AfterSalesTestOracle", swiftSettings: strict),
        .target(
            name: "AfterSalesTestStores",
            dependencies: [
                "AfterSalesTestCluster", "AfterSalesSQLite", "AfterSalesPostgreSQL", "AfterSalesStorage",
                "AfterSalesCore",
            ],
            path: "Tests/AfterSalesTestStores", swiftSettings: strict),
        .testTarget(
            name: "AfterSalesCoreTests", dependencies: ["AfterSalesTestEffort", "AfterSalesCore"], swiftSettings: strict
        ),
        .testTarget(
            name: "AfterSalesCommissionTests",
            dependencies: [
                "AfterSalesTestEffort", "AfterSalesTestOracle", "AfterSalesCommission", "AfterSalesStorage",
                "AfterSalesCore",
            ],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "AfterSalesRepairOrdersTests",
            dependencies: ["AfterSalesRepairOrders", "AfterSalesCustomers"] + stores, swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
