import AfterSalesInterchange

/// Bytes that are made when they are asked for: a file of any size that nobody has to keep.
struct GeneratedBytes: ByteSource, Sendable {
    private static let pieceSize = 1 << 18

    private let beginning: [UInt8]
    private let unit: [UInt8]
    private let ending: [UInt8]
    private var left: Int
    private var part = 0

    /// A beginning, a text over and over until there are so many bytes of it, and an ending.
    init(_ beginning: String, _ unit: [UInt8], bytes: Int, _ ending: String) {
        self.beginning = Array(beginning.utf8)
        let times = max(1, Self.pieceSize / unit.count)
        self.unit = Array(repeatElement(unit, count: min(times, max(1, bytes / unit.count))).joined())
        self.ending = Array(ending.utf8)
        left = bytes
    }

    /// The same with a text.
    init(_ beginning: String, _ unit: String, bytes: Int, _ ending: String) {
        self.init(beginning, Array(unit.utf8), bytes: bytes, ending)
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
