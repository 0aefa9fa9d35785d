// swift-tools-version: 6.2

import PackageDescription

/// As strict as the library itself.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// Rewrites a copy of the library so that every mutant is in one build, and tries them; nothing of the library is built here.
let package = Package(
    name: "aftersales-mutation",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "mutate", targets: ["MutateMain"])],
    dependencies: [.package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.0")],
    targets: [
        // Where sources can be changed, and the text in which every change is compiled in.
        .target(
            name: "MutantSources",
            dependencies: [
                .product(name: "SwiftSyntax", package: "swift-syntax"),
                .product(name: "SwiftParser", package: "swift-syntax"),
                .product(name: "SwiftOperators", package: "swift-syntax"),
            ],
            swiftSettings: strict),
        // Builds such a copy, runs its tests for every mutant and reports.
        .target(name: "MutantTrials", dependencies: ["MutantSources"], swiftSettings: strict),
        .executableTarget(name: "MutateMain", dependencies: ["MutantTrials"], swiftSettings: strict),
        .testTarget(name: "MutantSourcesTests", dependencies: ["MutantSources"], swiftSettings: strict),
        .testTarget(name: "MutantTrialsTests", dependencies: ["MutantTrials"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
