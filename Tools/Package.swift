// swift-tools-version: 6.2

import PackageDescription

/// As strict as the library: Swift 6 mode, imports and existentials visible, a warning is an error.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "aftersales-tools",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "aftersales", targets: ["AftersalesMain"]),
        .library(name: "AftersalesCommand", targets: ["AftersalesCommand"]),
    ],
    dependencies: [
        .package(name: "swift-aftersales", path: "..", traits: ["SQLite", "PostgreSQL"]),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .target(
            name: "AftersalesCommand",
            dependencies: [
                .product(name: "AfterSales", package: "swift-aftersales"),
                .product(name: "AfterSalesPostgreSQL", package: "swift-aftersales"),
                .product(name: "AfterSalesSQLite", package: "swift-aftersales"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),
        // Not named after the command: where file names ignore case, it would be the library's module AfterSales.
        .executableTarget(name: "AftersalesMain", dependencies: ["AftersalesCommand"], swiftSettings: strict),
        // A process for the tests to kill.
        .executableTarget(
            name: "PostingRunner",
            dependencies: [
                .product(name: "AfterSales", package: "swift-aftersales"),
                .product(name: "AfterSalesPostgreSQL", package: "swift-aftersales"),
                .product(name: "AfterSalesSQLite", package: "swift-aftersales"),
            ],
            path: "Tests/PostingRunner", swiftSettings: strict),
        .testTarget(
            name: "AftersalesCommandTests", dependencies: ["AftersalesCommand", "AftersalesMain", "PostingRunner"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
