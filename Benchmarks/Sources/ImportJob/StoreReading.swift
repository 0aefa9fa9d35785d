import AfterSalesInterchange
import AfterSalesStorage
import Foundation

/// A file that holds a whole store, taken over into another one.
enum StoreReading {
    /// Prints how long it took, and how many bytes there were.
    /// - Parameters:
    ///   - path: The file.
    ///   - work: `store`, into a store that keeps nothing, or `sqlite`, into a file.
    ///   - folder: Where that file is for as long as it takes.
    /// - Returns: How many rows were read, taken and set aside, and how many findings there were.
    static func read(_ path: String, _ work: String, _ folder: String) async throws -> String {
        guard work == "sqlite" else { return try await read(path, into: DiscardingStore()) }
        let file = "\(folder)/store.sqlite"
        defer {
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + end) }
        }
        return try await read(path, into: KeptStore.open(file))
    }

    private static func read(_ path: String, into store: some RecordStore) async throws -> String {
        let source = try FileBytes(path: path)
        let clock = ContinuousClock()
        let start = clock.now
        let report = try await StoreImport(kinds: StoreMaker.kinds).read(path, into: store) { try source.next() }
        print("seconds=\(start.duration(to: clock.now) / .seconds(1))")
        let counts = report.counts
        return "\(counts.read),\(counts.taken),\(counts.setAside),\(report.findingCount)\n"
    }
}
