import Foundation

/// One column of the data, read piece by piece.
struct ColumnFile<Value: FixedWidthInteger> {
    private let file: FileHandle

    init(_ folder: URL, _ name: String) throws {
        file = try FileHandle(forReadingFrom: folder.appendingPathComponent("\(name).bin"))
    }

    /// The next values, at most so many.
    func next(_ count: Int) throws -> [Int] {
        let size = MemoryLayout<Value>.size
        let data = try file.read(upToCount: count * size) ?? Data()
        return data.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count - size + 1, by: size).map {
                Int(Value(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: Value.self)))
            }
        }
    }
}
