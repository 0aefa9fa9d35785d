import AfterSalesCore
import AfterSalesInterchange
import Foundation
import Testing

@Suite("Bytes in pieces")
struct ByteSourceTests {
    private static func all(_ source: any ByteSource) throws -> [[UInt8]] {
        var source = source
        var pieces: [[UInt8]] = []
        while let piece = try source.next() { pieces.append(piece) }
        return pieces
    }

    @Test func memory() throws {
        #expect(try Self.all(MemoryBytes([1, 2, 3, 4, 5], pieceSize: 2)) == [[1, 2], [3, 4], [5]])
        #expect(try Self.all(MemoryBytes([1, 2])) == [[1, 2]])
        #expect(try Self.all(MemoryBytes([], pieceSize: 0)) == [])
        #expect(try Self.all(MemoryBytes([1, 2, 3], pieceSize: .max)) == [[1, 2, 3]])
    }

    @Test func files() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "bytes-\(UUID().uuidString)").path
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Data(bytes).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        for size in [1_000, 4_096, 1 << 18] {
            let pieces = try Self.all(FileBytes(path: path, pieceSize: size))
            #expect(pieces.allSatisfy { !$0.isEmpty && $0.count <= size })
            #expect(pieces.flatMap(\.self) == bytes)
        }
        try Data().write(to: URL(filePath: path))
        #expect(try Self.all(FileBytes(path: path)) == [])
    }

    @Test func filesThatCannotBeRead() throws {
        let missing = try #require(throws: FileFault.self) { try FileBytes(path: "/no/such/file.csv") }
        #expect(missing.number == ENOENT)
        #expect(missing.message.english.contains("no such file"))
        #expect(throws: FileFault(path: "/", number: EISDIR)) { try FileBytes(path: "/").next() }
    }
}
