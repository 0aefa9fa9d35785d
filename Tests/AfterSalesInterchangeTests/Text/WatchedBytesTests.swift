import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesTesting
import Foundation
import Testing

@Suite struct WatchedBytesTests {
    private struct Stop: Error {}

    /// A pipe: nobody knows how much comes.
    private struct Endless: ByteSource {
        mutating func next() -> [UInt8]? { [1] }
    }

    @Test(arguments: [(0, 3), (1, 3), (7, 3), (9, 3), (5, 100)])
    func eachPieceIsTold(_ count: Int, _ piece: Int) throws {
        var seen: [ReadProgress] = []
        var source = WatchedBytes(MemoryBytes([UInt8](repeating: 65, count: count), pieceSize: piece)) {
            seen.append($0)
        }
        var bytes = 0
        while let piece = try source.next() {
            bytes += piece.count
            #expect(seen.last == ReadProgress(bytes: bytes, of: count))
        }
        #expect(seen.count == (count + piece - 1) / piece && bytes == count && source.size == count)
    }

    @Test func sizes() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("watched-\(UUID())")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(repeating: 65, count: 1_234).write(to: url)
        #expect(try FileBytes(path: url.path).size == 1_234)
        #expect(try FileBytes(path: "/dev/null").size == nil)
        #expect(Endless().size == nil)
        #expect(throws: FileFault.self) { _ = try FileBytes(path: url.path + "/none") }
    }

    @Test func whoWatchesMayStop() throws {
        var source = WatchedBytes(Endless()) { if $0.bytes == 5 { throw Stop() } }
        for _ in 0..<4 { #expect(try source.next() == [1]) }
        #expect(throws: Stop.self) { _ = try source.next() }
    }

    /// An import that is watched takes the same, and all of the file is told.
    @Test func anImportIsWatched() async throws {
        let bytes = try ServiceRecords.bytes()
        let now = ServiceRecords.now
        var seen: [ReadProgress] = []
        var intake = OrderIntake(into: InMemoryStore(), by: .system("import"), at: now)
        let counts = try await OrderImport(.table(.serviceRecords), in: .utc, at: now).read("file", with: &intake) {
            WatchedBytes(MemoryBytes(bytes, pieceSize: 1_000)) { seen.append($0) }
        } noting: { _ in
        }
        #expect(counts.read == 42 && seen.last == ReadProgress(bytes: bytes.count, of: bytes.count))
        var records = WatchedBytes(MemoryBytes(bytes)) { seen.append($0) }
        seen = []
        _ = try await StoreImport(kinds: []).read("file", into: InMemoryStore()) { try records.next() }
        #expect(seen == [ReadProgress(bytes: bytes.count, of: bytes.count)])
    }
}
