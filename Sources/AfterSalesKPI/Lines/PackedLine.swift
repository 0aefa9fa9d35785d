/// A settled line as it is kept: 32 bytes, so that one stream of memory brings all of it.
struct PackedLine: Hashable, Sendable, BitwiseCopyable {
    // What is small lies in one word, from the lowest bit up.
    static let dayBits = 13
    static let cellBits = 7
    static let advisorBits = 16
    static let benchBits = 20

    static let cellShift = dayBits
    static let advisorShift = cellShift + cellBits
    static let benchShift = advisorShift + advisorBits
    static let comebackShift = benchShift + benchBits
    static let labourShift = comebackShift + 1
    static let comeback: UInt64 = 1 << comebackShift
    static let labour: UInt64 = 1 << labourShift
    static let void: UInt64 = 1 << (labourShift + 1)
    static let withoutCost: UInt64 = 1 << (labourShift + 2)
    static let withoutHours: UInt64 = 1 << (labourShift + 3)

    /// How large amount and cost are: 0 to 7, see ``largest(of:)``.
    static let sizeShift = labourShift + 4

    /// What neither amount nor cost exceeds, by the size in a word; of several words together, in any of them.
    static func largest(of word: UInt64) -> UInt64 {
        let size = word >> UInt64(sizeShift)
        return size == 7 ? .max : 1 << (24 + 6 * size)
    }

    /// The size of a line with these.
    static func size(_ amount: Int64, _ cost: Int64) -> UInt64 {
        let bits = Int64.bitWidth - max(amount.magnitude, cost.magnitude).leadingZeroBitCount
        return UInt64(min(7, max(0, (bits - 24 + 5) / 6)))
    }

    /// Size, flags, bench, advisor, cell, day.
    let word: UInt64
    let order: UInt32
    let hours: Int32
    let amount: Int64
    let cost: Int64

    /// Days since the first of the space.
    var day: Int { Int(truncatingIfNeeded: word) & (1 << Self.dayBits - 1) }
    /// Pay type and kind in one number; see ``LineWords``.
    var cell: Int { Int(truncatingIfNeeded: word >> UInt64(Self.cellShift)) & (1 << Self.cellBits - 1) }
    var advisor: Int { Int(truncatingIfNeeded: word >> UInt64(Self.advisorShift)) & (1 << Self.advisorBits - 1) }
    /// Technician and skill in one number: technician · skills + skill.
    var bench: Int { Int(truncatingIfNeeded: word >> UInt64(Self.benchShift)) & (1 << Self.benchBits - 1) }

    func has(_ flag: UInt64) -> Bool { word & flag != 0 }
}
