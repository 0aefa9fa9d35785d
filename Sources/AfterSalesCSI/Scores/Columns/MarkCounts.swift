/// How often each mark was given in each group.
///
/// Counts of a group are bytes side by side, so that those of many groups stay near; what a byte does not hold is kept apart.
struct MarkCounts: Sendable {
    /// Group after group, 256 each: a place for each number that a byte can be.
    private(set) var bytes: [UInt8]
    /// By place among the bytes what does not fit a byte: a multiple of 256.
    private(set) var more: [Int: Int64] = [:]

    init(groups: Int) { bytes = Array(repeating: 0, count: groups << 8) }

    subscript(group: Int, place: Int) -> Int64 {
        Int64(bytes[group << 8 | place]) + (more.isEmpty ? 0 : more[group << 8 | place] ?? 0)
    }

    /// Lets a pass count in the bytes itself; it gives back where a byte came round to zero, as often as it did.
    mutating func count(_ pass: (inout [UInt8]) -> [Int]) {
        for place in pass(&bytes) { more[place, default: 0] += 256 }
    }

    /// Adds the counts of another part.
    mutating func merge(_ other: MarkCounts) {
        var carried: [Int] = []
        Self.add(other.bytes.span, to: &bytes, &carried)
        for place in carried { more[place, default: 0] += 256 }
        for (place, count) in other.more { more[place, default: 0] += count }
    }

    private static func add(_ part: borrowing Span<UInt8>, to whole: inout [UInt8], _ carried: inout [Int]) {
        var whole = whole.mutableSpan
        guard part.count == whole.count else { return }
        for place in whole.indices {
            let (sum, overflow) = whole[place].addingReportingOverflow(part[place])
            whole[place] = sum
            if overflow { carried.append(place) }
        }
    }
}
