// swift-tools-version: 6.2

import PackageDescription

/// Strict in every module: Swift 6 mode, and the upcoming features that keep imports and
/// existentials visible. A warning is an error here; consumers are not affected by that.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A store of its own only with its trait, so that nobody resolves or builds a database he does not use.
let sqlite: TargetDependencyCondition? = .when(traits: ["SQLite"])
let postgreSQL: TargetDependencyCondition? = .when(traits: ["PostgreSQL"])

let package = Package(
    name: "swift-aftersales",
    platforms: [.macOS(.v15), .iOS(.v18)],
    products: [
        .library(name: "AfterSales", targets: ["AfterSales"]),
        .library(name: "AfterSalesCore", targets: ["AfterSalesCore"]),
        .library(name: "AfterSalesCommission", targets: ["AfterSalesCommission"]),
        .library(name: "AfterSalesKPI", targets: ["AfterSalesKPI"]),
        .library(name: "AfterSalesCustomers", targets: ["AfterSalesCustomers"]),
        .library(name: "AfterSalesRepairOrders", targets: ["AfterSalesRepairOrders"]),
        .library(name: "AfterSalesWarranty", targets: ["AfterSalesWarranty"]),
        .library(name: "AfterSalesCSI", targets: ["AfterSalesCSI"]),
        .library(name: "AfterSalesInterchange", targets: ["AfterSalesInterchange"]),
        .library(name: "AfterSalesStorage", targets: ["AfterSalesStorage"]),
        .library(name: "AfterSalesSQLite", targets: ["AfterSalesSQLite"]),
        .library(name: "AfterSalesPostgreSQL", targets: ["AfterSalesPostgreSQL"]),
        .library(name: "AfterSalesTesting", targets: ["AfterSalesTesting"]),
    ],
    traits: [
        .trait(name: "SQLite", description: "AfterSalesSQLite, a store in a file, by GRDB."),
        .trait(name: "PostgreSQL", description: "AfterSalesPostgreSQL, a store on a server, by the system's libpq."),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")
    ],
    targets: [
        .target(
            name: "AfterSales",
            dependencies: [
                "AfterSalesInterchange", "AfterSalesCommission", "AfterSalesKPI", "AfterSalesCSI", "AfterSalesWarranty",
                "AfterSalesRepairOrders", "AfterSalesCustomers", "AfterSalesStorage", "AfterSalesCore",
            ],
            swiftSettings: strict),
        .target(
            name: "AfterSalesInterchange",
            dependencies: [
                "AfterSalesCSI", "AfterSalesWarranty", "AfterSalesRepairOrders", "AfterSalesCustomers",
                "AfterSalesStorage", "AfterSalesCore",
            ],
            swiftSettings: strict),
        .target(
            name: "AfterSalesCommission", dependencies: ["AfterSalesStorage", "AfterSalesCore"], swiftSettings: strict),
        .target(
            name: "AfterSalesKPI", dependencies: ["AfterSalesStorage", "AfterSalesCore"], swiftSettings: strict),
        .target(
            name: "AfterSalesCustomers", dependencies: ["AfterSalesStorage", "AfterSalesCore"], swiftSettings: strict),
        .target(
            name: "AfterSalesRepairOrders",
            dependencies: ["AfterSalesCustomers", "AfterSalesStorage", "AfterSalesCore"], swiftSettings: strict),
        .target(
            name: "AfterSalesWarranty",
            dependencies: ["AfterSalesRepairOrders", "AfterSalesCustomers", "AfterSalesStorage", "AfterSalesCore"],
            swiftSettings: strict),
        .target(
            name: "AfterSalesCSI", dependencies: ["AfterSalesCustomers", "AfterSalesStorage", "AfterSalesCore"],
            swiftSettings: strict),
        .target(name: "AfterSalesStorage", dependencies: ["AfterSalesCore"], swiftSettings: strict),
        .target(name: "AfterSalesCore", swiftSettings: strict),
        .target(
            name: "AfterSalesSQLite",
            dependencies: [
                "AfterSalesStorage", "AfterSalesCore",
                .product(name: "GRDB", package: "GRDB.swift", condition: sqlite),
            ],
            swiftSettings: strict),
        .systemLibrary(
            name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
        .target(
            name: "AfterSalesPostgreSQL",
            dependencies: [
                "AfterSalesKPI", "AfterSalesStorage", "AfterSalesCore",
                .target(name: "CLibPQ", condition: postgreSQL),
            ],
            swiftSettings: strict),
        .target(
            name: "AfterSalesTesting", dependencies: ["AfterSalesStorage", "AfterSalesCore"], swiftSettings: strict),
        // The PostgreSQL server that tests of several modules share.
        .target(name: "AfterSalesTestCluster", path: "Tests/AfterSalesTestCluster", swiftSettings: strict),
        // How much of what is made up by chance tests try.
        .target(name: "AfterSalesTestEffort", path: "Tests/AfterSalesTestEffort", swiftSettings: strict),
        // The specification of the reference plan written out by hand, which closes are held against.
        .target(
            name: "AfterSalesTestOracle", dependencies: ["AfterSalesCommission", "AfterSalesCore"],
            path: "Tests/AfterSalesTestOracle", swiftSettings: strict),
        // The stores that tests of several modules try everything on.
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
            name: "AfterSalesKPITests",
            dependencies: ["AfterSalesKPI", "AfterSalesTesting", "AfterSalesStorage", "AfterSalesCore"],
            swiftSettings: strict),
        .testTarget(
            name: "AfterSalesTests",
            dependencies: [
                "AfterSales", "AfterSalesTestEffort", "AfterSalesTestOracle", "AfterSalesTestStores",
                "AfterSalesTestCluster",
                "AfterSalesSQLite",
                "AfterSalesPostgreSQL", "AfterSalesTesting",
                .product(name: "GRDB", package: "GRDB.swift", condition: sqlite),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AfterSalesCustomersTests",
            dependencies: [
                "AfterSalesTestEffort", "AfterSalesTestStores", "AfterSalesTestCluster", "AfterSalesCustomers",
                "AfterSalesSQLite",
                "AfterSalesPostgreSQL",
                "AfterSalesTesting", "AfterSalesStorage", "AfterSalesCore",
                .product(name: "GRDB", package: "GRDB.swift", condition: sqlite),
            ],
            resources: [.copy("Care/Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "AfterSalesRepairOrdersTests",
            dependencies: [
                "AfterSalesTestEffort", "AfterSalesTestStores", "AfterSalesTestCluster", "AfterSalesRepairOrders",
                "AfterSalesCustomers",
                "AfterSalesSQLite", "AfterSalesPostgreSQL", "AfterSalesTesting", "AfterSalesStorage", "AfterSalesCore",
                .product(name: "GRDB", package: "GRDB.swift", condition: sqlite),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AfterSalesWarrantyTests",
            dependencies: [
                "AfterSalesTestEffort", "AfterSalesTestStores", "AfterSalesTestCluster", "AfterSalesWarranty",
                "AfterSalesRepairOrders",
                "AfterSalesCustomers", "AfterSalesSQLite", "AfterSalesPostgreSQL", "AfterSalesTesting",
                "AfterSalesStorage", "AfterSalesCore",
                .product(name: "GRDB", package: "GRDB.swift", condition: sqlite),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AfterSalesCSITests",
            dependencies: [
                "AfterSalesTestEffort", "AfterSalesTestStores", "AfterSalesTestCluster", "AfterSalesCSI",
                "AfterSalesCustomers",
                "AfterSalesSQLite", "AfterSalesPostgreSQL", "AfterSalesTesting", "AfterSalesStorage", "AfterSalesCore",
                .product(name: "GRDB", package: "GRDB.swift", condition: sqlite),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AfterSalesInterchangeTests",
            dependencies: [
                "AfterSalesTestEffort", "AfterSalesTestStores", "AfterSalesTestCluster", "AfterSalesInterchange",
                "AfterSalesCSI",
                "AfterSalesWarranty", "AfterSalesRepairOrders", "AfterSalesCustomers", "AfterSalesStorage",
                "AfterSalesCore", "AfterSalesTesting",
            ],
            resources: [.copy("Files")], swiftSettings: strict),
        .testTarget(
            name: "AfterSalesStorageTests",
            dependencies: ["AfterSalesTestEffort", "AfterSalesTesting", "AfterSalesStorage", "AfterSalesCore"],
            swiftSettings: strict),
        .testTarget(
            name: "AfterSalesSQLiteTests",
            dependencies: [
                "AfterSalesTestEffort", "AfterSalesTestCluster", "AfterSalesSQLite", "AfterSalesTesting",
                "AfterSalesStorage",
                "AfterSalesCore", .product(name: "GRDB", package: "GRDB.swift", condition: sqlite),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AfterSalesPostgreSQLTests",
            dependencies: [
                "AfterSalesTestEffort", "AfterSalesTestCluster", "AfterSalesPostgreSQL", "AfterSalesTesting",
                "AfterSalesStorage",
                "AfterSalesCore",
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
