// swift-tools-version: 6.2

import PackageDescription

/// As strict as the library: Swift 6 mode, imports and existentials visible, a warning is an error.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let core: Target.Dependency = .product(name: "AfterSalesCore", package: "swift-aftersales")
let storage: Target.Dependency = .product(name: "AfterSalesStorage", package: "swift-aftersales")
let testing: Target.Dependency = .product(name: "AfterSalesTesting", package: "swift-aftersales")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

// The host of docs/Writing-a-store.md: a booking desk with a database of its own, and a store on it.
let package = Package(
    name: "aftersales-examples",
    platforms: [.macOS(.v15)],
    products: [.library(name: "BookingDesk", targets: ["BookingDesk"])],
    dependencies: [
        .package(name: "swift-aftersales", path: ".."),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .target(name: "BookingDesk", dependencies: [core, storage, grdb], swiftSettings: strict),
        .testTarget(
            name: "BookingDeskTests", dependencies: ["BookingDesk", core, storage, testing, grdb],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
