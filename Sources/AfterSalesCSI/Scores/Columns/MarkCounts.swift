/// How often each mark was given in each group.
///
/// Counts of a group are bytes side by side, so that those of many groups stay near; what a byte does not hold is kept apart.
struct MarkCounts: Sendable {
    /// Group after group, in it what is missing behind mark after mark, of each a byte for each lane.
    private(set) var counts: [SIMD16<UInt8>]
    /// By place among the bytes what does not fit a byte: a multiple of 256.
    private(set) var more: [Int: Int64] = [:]
    /// How many marks a question has at most, and the missing one.
    private let marks: Int
    /// How many vectors the lanes are.
    private let vectors: Int

    init(groups: Int, marks: Int, vectors: Int) {
        self.marks = marks + 1
        self.vectors = vectors
        counts = Array(repeating: .zero, count: groups * (marks + 1) * vectors)
    }

    /// How often a mark was given; what is missing counts as one more.
    subscript(group: Int, mark: Int, lane: Int) -> Int64 {
        let vector = (group * marks + mark) * vectors + lane / MarkLanes.each
        let place = vector * MarkLanes.each + lane % MarkLanes.each
        return Int64(counts[vector][lane % MarkLanes.each]) + (more.isEmpty ? 0 : more[place] ?? 0)
    }

    /// Of each group the counts of some marks of a question together.
    func sums(of wanted: Range<Int>, lane: Int) -> [Int64] {
        var sums = Array(repeating: 0 as Int64, count: counts.count / (marks * vectors))
        Self.add(
            counts.span, wanted.count, from: wanted.lowerBound * vectors + lane / MarkLanes.each, by: vectors,
            lane % MarkLanes.each, marks * vectors, &sums)
        for (place, count) in more where place % (vectors * MarkLanes.each) == lane {
            let mark = place / (vectors * MarkLanes.each)
            if wanted.contains(mark % marks) { sums[mark / marks] += count }
        }
        return sums
    }

    private static func add(
        _ counts: borrowing Span<SIMD16<UInt8>>, _ wanted: Int, from first: Int, by step: Int, _ lane: Int,
        _ group: Int, _ sums: inout [Int64]
    ) {
        var sums = sums.mutableSpan
        var first = first
        for place in sums.indices {
            var look = first
            for _ in 0..<wanted {
                sums[place] &+= Int64(counts[look][lane])
                look &+= step
            }
            first &+= group
        }
    }

    /// Counts the marks of responses.
    mutating func count(_ rows: borrowing SortedRows) {
        var carried: [Int] = []
        for vector in 0..<vectors {
            Self.count(
                rows.runs.span, rows.vectors.span.extracting(vector * rows.room..<(vector + 1) * rows.room), vector,
                of: vectors, marks, &counts, &carried)
        }
        for place in carried { more[place, default: 0] += 256 }
    }

    private static func count(
        _ runs: borrowing Span<SortedRows.Run>, _ rows: borrowing Span<SIMD16<UInt8>>, _ vector: Int,
        of vectors: Int, _ marks: Int, _ counts: inout [SIMD16<UInt8>], _ carried: inout [Int]
    ) {
        var counts = counts.mutableSpan
        for number in runs.indices {
            let rows = rows.extracting(runs[number].rows)
            var place = runs[number].group &* marks &* vectors &+ vector
            for mark in 0..<marks {
                let code = mark < marks &- 1 ? UInt8(truncatingIfNeeded: mark) : MarkLanes.missing
                let wanted = SIMD16<UInt8>(repeating: code)
                var count = SIMD16<UInt8>.zero
                for row in rows.indices { count.replace(with: count &+ 1, where: rows[row] .== wanted) }
                add(count, to: &counts, at: place, &carried)
                place &+= vectors
            }
        }
    }

    /// Adds the counts that another part has of some groups.
    mutating func merge(_ other: MarkCounts, _ groups: Range<Int>) {
        var carried: [Int] = []
        let group = marks * vectors
        Self.add(other.counts.span, groups.lowerBound * group..<groups.upperBound * group, to: &counts, &carried)
        for place in carried { more[place, default: 0] += 256 }
        for (place, count) in other.more { more[place, default: 0] += count }
    }

    private static func add(
        _ part: borrowing Span<SIMD16<UInt8>>, _ places: Range<Int>, to whole: inout [SIMD16<UInt8>],
        _ carried: inout [Int]
    ) {
        var whole = whole.mutableSpan
        guard part.count == whole.count else { return }
        for place in places { add(part[place], to: &whole, at: place, &carried) }
    }

    /// Adds counts to those of a vector and notes which came round to zero.
    @inline(__always)
    private static func add(
        _ part: SIMD16<UInt8>, to whole: inout MutableSpan<SIMD16<UInt8>>, at place: Int, _ carried: inout [Int]
    ) {
        let sum = whole[place] &+ part
        whole[place] = sum
        if any(sum .< part) {
            for lane in 0..<MarkLanes.each where sum[lane] < part[lane] {
                carried.append(place * MarkLanes.each + lane)
            }
        }
    }
}
