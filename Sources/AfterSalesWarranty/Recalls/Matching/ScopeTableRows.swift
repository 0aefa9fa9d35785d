import AfterSalesCore

/// The rows of a ``ScopeTable`` while they are filled.
struct ScopeTableRows {
    private let makers: [ScopeTable.Maker]
    private(set) var bits: [UInt64]
    private(set) var members: [ScopeTable.Member]
    /// How many scopes of each maker there are so far.
    private var counts: [UInt32]

    /// A row of each group stands for all characters until the end: most scopes name few positions. It is that of a code that no
    /// character has.
    private static let any = 10
    /// Characters are below this: Z by its six bits is the last.
    private static let codesInUse = 43

    init(_ makers: [ScopeTable.Maker], chunks: Int, members count: Int) {
        self.makers = makers
        bits = [UInt64](repeating: 0, count: chunks * ScopeTable.chunkSize)
        members = [ScopeTable.Member](
            repeating: ScopeTable.Member(from: 0, length: 0, campaign: 0), count: count)
        counts = [UInt32](repeating: 0, count: makers.count)
    }

    mutating func add(_ scope: PackedScope, campaign: Int, maker: Int, northAmerican: Bool) {
        let place = makers[maker]
        let number = Int(counts[maker])
        counts[maker] += 1
        members[Int(place.member) + number] = ScopeTable.Member(
            from: scope.serials.lowerBound, length: scope.serials.upperBound - scope.serials.lowerBound,
            campaign: UInt32(truncatingIfNeeded: campaign))
        let first = (Int(place.chunk) + number >> 6) * ScopeTable.chunkSize
        let bit: UInt64 = 1 << UInt64(number & 63)
        func row(_ group: Int, _ code: Int) -> Int { first + group * ScopeTable.codes + code }
        for position in 0..<5 {
            let shift = UInt32(6 * (4 - position))
            let isGiven = scope.prefixMask >> shift & 63 != 0
            bits[row(position, isGiven ? Int(scope.prefix >> shift & 63) : Self.any)] |= bit
        }
        if scope.plants == 0 {
            bits[row(ScopeTable.plantGroup, Self.any)] |= bit
        } else {
            var plants = scope.plants
            while plants != 0 {
                bits[row(ScopeTable.plantGroup, plants.trailingZeroBitCount)] |= bit
                plants &= plants - 1
            }
        }
        guard let years = scope.years else {
            bits[row(ScopeTable.yearGroup, Self.any)] |= bit
            bits[row(ScopeTable.yearGroup + 1, Self.any)] |= bit
            return
        }
        ScopeTable.forEachYear(years, told: scope.areLightVehicles && northAmerican) { group, code in
            bits[row(group, code)] |= bit
        }
    }

    /// Adds the scopes that admit any character to the rows of all characters.
    mutating func spreadAny() {
        for first in stride(from: 0, to: bits.count, by: ScopeTable.codes) {
            let any = bits[first + Self.any]
            guard any != 0 else { continue }
            for index in first..<first + Self.codesInUse { bits[index] |= any }
        }
    }
}
