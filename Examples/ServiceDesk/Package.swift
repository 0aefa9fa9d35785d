// swift-tools-version: 6.2

import PackageDescription

/// As strict as the library: Swift 6 mode, imports and existentials visible, a warning is an error.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let library: [Target.Dependency] = [
    "AfterSales", "AfterSalesPostgreSQL", "AfterSalesSQLite",
].map { .product(name: $0, package: "swift-aftersales") }

let server: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"), .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "Logging", package: "swift-log"), .product(name: "Metrics", package: "swift-metrics"),
    .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
]

// A service of a dealership on the library: a JSON API, pages for the workshop, and nothing of the trade's rules.
let package = Package(
    name: "aftersales-service-desk",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-aftersales", path: "../..", traits: ["SQLite", "PostgreSQL"]),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
    ],
    targets: [
        .target(
            name: "ServiceDeskHost", dependencies: library + server,
            resources: [.embedInCode("Resources/openapi.json")],
            swiftSettings: strict),
        .executableTarget(
            name: "service-desk",
            dependencies: library + [
                "ServiceDeskHost", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ], path: "Sources/ServiceDeskMain", swiftSettings: strict),
        .testTarget(
            name: "ServiceDeskHostTests",
            dependencies: library + [
                "ServiceDeskHost", "service-desk", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
                .product(name: "Metrics", package: "swift-metrics"),
            ], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
