import Foundation
import MutantSources

/// A copy of the library in which every mutant is compiled in, beside what its tests need.
struct LibraryCopy {
    /// The tests that have to notice.
    static let testTargets = ["AfterSalesCoreTests", "AfterSalesCommissionTests", "AfterSalesRepairOrdersTests"]

    private static let sources = [
        "AfterSalesCore", "AfterSalesStorage", "AfterSalesCommission", "AfterSalesCustomers", "AfterSalesKPI",
        "AfterSalesRepairOrders", "AfterSalesSQLite", "AfterSalesPostgreSQL", "AfterSalesTesting",
    ]
    private static let tests =
        testTargets + [
            "AfterSalesTestCluster", "AfterSalesTestEffort", "AfterSalesTestOracle", "AfterSalesTestStores",
        ]

    /// The repository, and the copy.
    let root, folder: String
    /// The files that are rewritten, by path from the root of the repository.
    let files: [(path: String, file: SourceFile)]

    var mutants: [Mutant] { files.flatMap(\.file.mutants) }

    init(root: String, folder: String, scope: MutationScope) throws {
        self.root = root
        self.folder = folder
        var files: [(path: String, file: SourceFile)] = []
        var next: Int32 = 0
        for path in try TrialOptions.modules.flatMap({ try Self.files(below: "Sources/\($0)", of: root) })
        where path.hasSuffix(".swift") {
            let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
            let file = SourceFile(text, path: path, scope: scope, from: next)
            next += Int32(file.mutants.count)
            files.append((path, file))
        }
        self.files = files
    }

    /// Brings the copy up to date. A file that stays as it was is not touched, so that it need not be compiled again.
    func write(without leftOut: Set<Int32>) throws {
        var wanted: [String: Data] = [:]
        let taken = Self.sources.map { "Sources/\($0)" } + Self.tests.map { "Tests/\($0)" } + ["docs"]
        for path in try taken.flatMap({ try Self.files(below: $0, of: root) }) {
            wanted[path] = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)"))
        }
        for (path, file) in files { wanted[path] = Data(file.rewritten(without: leftOut).utf8) }
        for path in try Self.files(below: "Mutation/Support", of: root) {
            let name = path.dropFirst("Mutation/Support/".count)
            let place = name == "Package.swift" ? String(name) : "Sources/\(name)"
            wanted[place] = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)"))
        }
        for path in try ["Sources", "Tests", "docs"].flatMap({ try Self.files(below: $0, of: folder) })
        where wanted[path] == nil {
            try FileManager.default.removeItem(atPath: "\(folder)/\(path)")
        }
        for (path, data) in wanted {
            let place = URL(fileURLWithPath: "\(folder)/\(path)")
            if (try? Data(contentsOf: place)) == data { continue }
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: place)
        }
    }

    /// Every file below a folder, by path from the root, in order; none where there is no such folder.
    private static func files(below path: String, of root: String) throws -> [String] {
        guard let names = FileManager.default.enumerator(atPath: "\(root)/\(path)") else { return [] }
        var files: [String] = []
        for case let name as String in names {
            var isFolder: ObjCBool = false
            let full = "\(path)/\(name)"
            if FileManager.default.fileExists(atPath: "\(root)/\(full)", isDirectory: &isFolder), !isFolder.boolValue {
                files.append(full)
            }
        }
        return files.sorted()
    }
}
