// swift-tools-version: 6.2

import PackageDescription

/// As strict as the library itself.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let library: [Target.Dependency] = [
    "AfterSales", "AfterSalesInterchange", "AfterSalesCSI", "AfterSalesWarranty", "AfterSalesRepairOrders",
    "AfterSalesCustomers",
    "AfterSalesStorage", "AfterSalesCore",
].map { .product(name: $0, package: "swift-aftersales") }

// Built by scripts/fuzz, which adds what libFuzzer and the address sanitizer need to every module of the library too.
let package = Package(
    name: "aftersales-fuzzing",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "fuzz-readers", targets: ["FuzzReaders"])],
    dependencies: [.package(name: "swift-aftersales", path: "..")],
    targets: [
        // libFuzzer has the main; a target in C is none that SwiftPM looks for one in.
        .executableTarget(name: "FuzzReaders", dependencies: ["ReaderChecks"]),
        .target(name: "ReaderChecks", dependencies: library, swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
