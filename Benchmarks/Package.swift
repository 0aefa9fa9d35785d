// swift-tools-version: 6.2

import PackageDescription

/// As strict as the library itself.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let library: Target.Dependency = .product(name: "AfterSalesCommission", package: "swift-aftersales")
let core: Target.Dependency = .product(name: "AfterSalesCore", package: "swift-aftersales")
let customers: Target.Dependency = .product(name: "AfterSalesCustomers", package: "swift-aftersales")
let orders: Target.Dependency = .product(name: "AfterSalesRepairOrders", package: "swift-aftersales")
let csi: Target.Dependency = .product(name: "AfterSalesCSI", package: "swift-aftersales")
let kpi: Target.Dependency = .product(name: "AfterSalesKPI", package: "swift-aftersales")
let interchange: Target.Dependency = .product(name: "AfterSalesInterchange", package: "swift-aftersales")
let warranty: Target.Dependency = .product(name: "AfterSalesWarranty", package: "swift-aftersales")
let umbrella: Target.Dependency = .product(name: "AfterSales", package: "swift-aftersales")
let storage: Target.Dependency = .product(name: "AfterSalesStorage", package: "swift-aftersales")
let sqlite: Target.Dependency = .product(name: "AfterSalesSQLite", package: "swift-aftersales")
let postgreSQL: Target.Dependency = .product(name: "AfterSalesPostgreSQL", package: "swift-aftersales")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "aftersales-benchmarks",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "commission-ratio", targets: ["CommissionRatio"]),
        .executable(name: "formula-ratio", targets: ["FormulaRatio"]),
        .executable(name: "storage-ratio", targets: ["StorageRatio"]),
        .executable(name: "vin-ratio", targets: ["VINRatio"]),
        .executable(name: "duplicates", targets: ["Duplicates"]),
        .executable(name: "care-ratio", targets: ["CareRatio"]),
        .executable(name: "orders-ratio", targets: ["OrdersRatio"]),
        .executable(name: "month-job", targets: ["MonthJob"]),
        .executable(name: "live-job", targets: ["LiveJob"]),
        .executable(name: "kpi-ratio", targets: ["KPIRatio"]),
        .executable(name: "recall-job", targets: ["RecallJob"]),
        .executable(name: "csi-job", targets: ["CSIJob"]),
        .executable(name: "import-job", targets: ["ImportJob"]),
        .executable(name: "csi-coverage", targets: ["CSICoverage"]),
        .executable(name: "live-month", targets: ["LiveMonth"]),
        .executable(name: "what-if", targets: ["WhatIf"]),
    ],
    dependencies: [
        .package(name: "swift-aftersales", path: "..", traits: ["SQLite", "PostgreSQL"]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
    ],
    targets: [
        .target(name: "Measuring", swiftSettings: strict),
        .target(name: "BenchmarkPeers", dependencies: ["Measuring", library, core], swiftSettings: strict),
        .executableTarget(
            name: "CommissionRatio", dependencies: ["BenchmarkPeers", "Measuring", library, core],
            swiftSettings: strict),
        .executableTarget(
            name: "FormulaRatio", dependencies: ["Measuring", library, core], swiftSettings: strict),
        .executableTarget(
            name: "CommissionBenchmarks",
            dependencies: ["BenchmarkPeers", library, core, .product(name: "Benchmark", package: "benchmark")],
            path: "Benchmarks/CommissionBenchmarks", swiftSettings: strict,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "Duplicates", dependencies: ["Measuring", customers, core, storage], swiftSettings: strict),
        .systemLibrary(
            name: "CLibPQPeer", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
        .target(
            name: "StoragePeers", dependencies: [core, storage, grdb, "CLibPQPeer"], swiftSettings: strict),
        .executableTarget(
            name: "StorageRatio",
            dependencies: ["StoragePeers", "Measuring", core, storage, sqlite, postgreSQL, grdb],
            swiftSettings: strict),
        .target(name: "CVINPeer"),
        .executableTarget(
            name: "VINRatio", dependencies: ["CVINPeer", "Measuring", core], swiftSettings: strict),
        .target(name: "CarePeers", dependencies: [customers, core, storage], swiftSettings: strict),
        .executableTarget(
            name: "CareRatio", dependencies: ["CarePeers", "Measuring", customers, core, storage, sqlite],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "MonthJob", dependencies: ["MonthWork", "CKeptMemory", library, kpi], swiftSettings: strict),
        .executableTarget(
            name: "LiveJob", dependencies: ["MonthWork", "CKeptMemory", library, kpi, core], swiftSettings: strict),
        .executableTarget(
            name: "LiveMonth", dependencies: ["BenchmarkPeers", "Measuring", umbrella], swiftSettings: strict),
        .executableTarget(
            name: "WhatIf", dependencies: ["BenchmarkPeers", "Measuring", umbrella], swiftSettings: strict),
        .executableTarget(
            name: "RecallJob", dependencies: ["CKeptMemory", warranty, core, storage], swiftSettings: strict),
        .executableTarget(name: "CSIJob", dependencies: ["CKeptMemory", csi, core, storage], swiftSettings: strict),
        .executableTarget(
            name: "ImportJob", dependencies: ["CKeptMemory", "StoragePeers", interchange, core, storage, sqlite],
            swiftSettings: strict),
        .executableTarget(name: "CSICoverage", dependencies: [csi, core], swiftSettings: strict),
        .target(name: "CKeptMemory"),
        .target(
            name: "MonthWork", dependencies: [library, kpi, core], resources: [.embedInCode("month-plan.json")],
            swiftSettings: strict),
        .executableTarget(
            name: "OrdersRatio",
            dependencies: ["StoragePeers", "Measuring", orders, customers, core, storage, sqlite, postgreSQL],
            swiftSettings: strict),
        .executableTarget(
            name: "KPIRatio",
            dependencies: ["StoragePeers", "Measuring", umbrella, kpi, orders, core, storage, sqlite, postgreSQL],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
