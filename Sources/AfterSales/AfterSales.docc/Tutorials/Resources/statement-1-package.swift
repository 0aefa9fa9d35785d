// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "pay",
    platforms: [.macOS(.v15)],
    dependencies: [.package(path: "../swift-aftersales")],
    targets: [
        .executableTarget(
            name: "pay",
            dependencies: [.product(name: "AfterSales", package: "swift-aftersales")])
    ]
)
