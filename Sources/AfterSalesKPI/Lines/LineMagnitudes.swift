/// How far the sums of lines can grow, in whatever parts they are added up: kept by blocks, so that it is known of any
/// range at once.
struct LineMagnitudes: Sendable {
    private static let block = 4_096

    /// By block; the largest number where one does not fit.
    private var blocks: [UInt64] = []

    /// Notes a line behind those before it.
    mutating func add(_ line: PackedLine, at index: Int) {
        let block = index / Self.block
        if block == blocks.count { blocks.append(0) }
        if !line.has(PackedLine.void) { blocks[block] = Self.sum(blocks[block], line.magnitude) }
    }

    /// Of a range of the lines, exactly; the largest number where it does not fit.
    func of(_ range: Range<Int>, in lines: [PackedLine]) -> UInt64 {
        var sum: UInt64 = 0
        var index = range.lowerBound
        while index < range.upperBound {
            if index % Self.block == 0, index + Self.block <= range.upperBound {
                sum = Self.sum(sum, blocks[index / Self.block])
                index += Self.block
            } else {
                if !lines[index].has(PackedLine.void) { sum = Self.sum(sum, lines[index].magnitude) }
                index += 1
            }
        }
        return sum
    }

    private static func sum(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let (sum, overflow) = one.addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
