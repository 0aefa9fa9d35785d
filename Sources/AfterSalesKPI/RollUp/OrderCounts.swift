/// Distinct orders by row: by lane the orders with that flag, the last one all of them.
struct OrderCounts: Hashable, Sendable {
    /// By row; row 0 is nobody's.
    private(set) var lanes: [SIMD8<UInt32>]

    init(rows: Int) { lanes = Array(repeating: .zero, count: rows) }

    /// What a mark adds, by its flags.
    static let ofFlags: [SIMD8<UInt32>] = (0..<256).map { lanes(UInt32($0)) }

    /// What a mark with these flags adds.
    @inline(__always)
    static func lanes(_ flags: UInt32) -> SIMD8<UInt32> {
        // Each lane lifts its own flag to the same bit.
        let places = SIMD8<UInt32>(128, 64, 32, 16, 8, 4, 2, 1)
        return (SIMD8(repeating: flags) &* places) &>> SIMD8(repeating: 7) & SIMD8(repeating: 1)
    }

    /// Counts every mark.
    mutating func add(_ marks: ArraySlice<UInt32>) {
        let ofFlags = Self.ofFlags.span
        let marks = marks.span
        var lanes = lanes.mutableSpan
        guard ofFlags.count == 256 else { return }
        for index in marks.indices where marks[index] != 0 {
            lanes[Int(marks[index] >> 8)] &+= ofFlags[Int(marks[index] & OrderMarks.flagMask)]
        }
    }

    /// Counts every mark no longer.
    mutating func remove(_ marks: ArraySlice<UInt32>) {
        for mark in marks where mark != 0 { lanes[Int(mark >> 8)] &-= Self.ofFlags[Int(mark & OrderMarks.flagMask)] }
    }

    mutating func merge(_ other: OrderCounts) {
        for row in lanes.indices { lanes[row] &+= other.lanes[row] }
    }
}
