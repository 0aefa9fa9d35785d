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

let package = Package(
    name: "swift-aftersales",
    platforms: [.macOS(.v15), .iOS(.v18)],
    products: [
        .library(name: "AfterSales", targets: ["AfterSales"]),
        .library(name: "AfterSalesCore", targets: ["AfterSalesCore"]),
        .library(name: "AfterSalesCommission", targets: ["AfterSalesCommission"]),
    ],
    targets: [
        .target(name: "AfterSales", dependencies: ["AfterSalesCommission", "AfterSalesCore"], swiftSettings: strict),
        .target(name: "AfterSalesCommission", dependencies: ["AfterSalesCore"], swiftSettings: strict),
        .target(name: "AfterSalesCore", swiftSettings: strict),
        .testTarget(name: "AfterSalesCoreTests", dependencies: ["AfterSalesCore"], swiftSettings: strict),
        .testTarget(
            name: "AfterSalesCommissionTests", dependencies: ["AfterSalesCommission", "AfterSalesCore"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
