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

    /// What few lines have.
    static let rare = void | withoutCost | withoutHours

    /// Flags, bench, advisor, cell, day.
    let word: UInt64
    let order: UInt32
    let hours: Int32
    let amount: Int64
    let cost: Int64

    /// No line yet.
    static let none = PackedLine(word: void, order: 0, hours: 0, amount: 0, cost: 0)

    /// Days since the first of the space.
    var day: Int { Int(truncatingIfNeeded: word) & (1 << Self.dayBits - 1) }
    /// Pay type and kind in one number; see ``LineWords``.
    var cell: Int { Int(truncatingIfNeeded: word >> UInt64(Self.cellShift)) & (1 << Self.cellBits - 1) }
    var advisor: Int { Int(truncatingIfNeeded: word >> UInt64(Self.advisorShift)) & (1 << Self.advisorBits - 1) }
    /// Technician and skill in one number: technician · skills + skill.
    var bench: Int { Int(truncatingIfNeeded: word >> UInt64(Self.benchShift)) & (1 << Self.benchBits - 1) }

    /// What no sum can grow by more than: the magnitudes of all its numbers; the largest number where they do not fit.
    var magnitude: UInt64 {
        let (money, overflow) = amount.magnitude.addingReportingOverflow(cost.magnitude)
        let (all, second) = money.addingReportingOverflow(UInt64(hours.magnitude))
        return overflow || second ? .max : all
    }

    func has(_ flag: UInt64) -> Bool { word & flag != 0 }
}
