import AfterSalesInterchange

/// Bytes that are made when they are asked for, so that nobody has to keep a file that no reader should keep.
struct HostileBytes: ByteSource {
    private static let pieceSize = 1 << 16

    private let beginning: [UInt8]
    private let unit: [UInt8]
    private let ending: [UInt8]
    private var left: Int
    private var part = 0

    /// A beginning, a text over and over until there are so many bytes of it, and an ending.
    init(_ beginning: String, _ unit: String, bytes: Int, _ ending: String = "") {
        self.beginning = Array(beginning.utf8)
        let times = max(1, min(Self.pieceSize, bytes) / unit.utf8.count)
        self.unit = Array(String(repeating: unit, count: times).utf8)
        self.ending = Array(ending.utf8)
        left = bytes
    }

    mutating func next() -> [UInt8]? {
        switch part {
        case 0:
            part = 1
            return beginning
        case 1 where left > 0:
            left -= unit.count
            return unit
        case 1:
            part = 2
            return ending
        default: return nil
        }
    }
}
