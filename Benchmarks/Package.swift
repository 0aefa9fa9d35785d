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

let package = Package(
    name: "aftersales-benchmarks",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "commission-ratio", targets: ["CommissionRatio"])],
    dependencies: [
        .package(name: "swift-aftersales", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
    ],
    targets: [
        .target(name: "BenchmarkPeers", dependencies: [library, core], swiftSettings: strict),
        .executableTarget(
            name: "CommissionRatio", dependencies: ["BenchmarkPeers", library, core], swiftSettings: strict),
        .executableTarget(
            name: "CommissionBenchmarks",
            dependencies: ["BenchmarkPeers", library, core, .product(name: "Benchmark", package: "benchmark")],
            path: "Benchmarks/CommissionBenchmarks", swiftSettings: strict,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ],
    swiftLanguageModes: [.v6]
)
