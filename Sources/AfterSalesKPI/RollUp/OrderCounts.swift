/// Distinct orders by row: by lane the orders with that flag, the last one all of them.
struct OrderCounts: Hashable, Sendable {
    /// By row; row 0 is nobody's.
    private(set) var lanes: [SIMD8<UInt32>]

    init(rows: Int) { lanes = Array(repeating: .zero, count: rows) }

    /// What a mark adds, by its flags.
    static let ofFlags: [SIMD8<UInt32>] = (0..<256).map { flags in
        var lanes = SIMD8<UInt32>.zero
        for bit in 0..<8 { lanes[bit] = UInt32(truncatingIfNeeded: flags >> bit & 1) }
        return lanes
    }

    /// Counts every mark.
    mutating func add(_ marks: [UInt32]) {
        let ofFlags = Self.ofFlags.span
        let marks = marks.span
        var lanes = lanes.mutableSpan
        guard ofFlags.count == 256 else { return }
        for index in marks.indices where marks[index] != 0 {
            lanes[Int(marks[index] >> 8)] &+= ofFlags[Int(marks[index] & OrderMarks.flagMask)]
        }
    }

    mutating func add(_ mark: UInt32) { lanes[Int(mark >> 8)] &+= Self.ofFlags[Int(mark & OrderMarks.flagMask)] }

    mutating func remove(_ mark: UInt32) { lanes[Int(mark >> 8)] &-= Self.ofFlags[Int(mark & OrderMarks.flagMask)] }

    mutating func merge(_ other: OrderCounts) {
        for row in lanes.indices { lanes[row] &+= other.lanes[row] }
    }
}
