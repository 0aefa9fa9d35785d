import AfterSalesCore
import Testing

@Suite struct LargestRemainderTests {
    @Test(
        arguments: [
            (100, [1], [100]), (100, [1, 1, 1], [34, 33, 33]), (200, [1, 1, 1], [67, 67, 66]),
            (-100, [1, 1, 1], [-34, -33, -33]),
            (1, [1, 1], [1, 0]), (-1, [1, 1], [-1, 0]), (0, [1, 2], [0, 0]), (5, [0, 1, 0], [0, 5, 0]),
            (1, [0, 1, 1, 0], [0, 1, 0, 0]),
            (10, [5, 3, 2], [5, 3, 2]), (7, [5, 3, 2], [4, 2, 1]), (100, [333, 333, 334], [33, 33, 34]),
            (2, [1, 1, 1, 1, 1], [1, 1, 0, 0, 0]),
            (3, [1, 3], [1, 2]), (-3, [1, 3], [-1, -2]), (1, [.max], [1]), (.max, [1], [.max]),
            (-Int64.max, [1], [-Int64.max]),
            (.max, [1, 1], [.max / 2 + 1, .max / 2]), (.max, [.max - 1, 1], [.max - 1, 1]),
            (.max, [0, .max], [0, .max]),
            (-Int64.max, [.max / 2, .max / 2 + 1], [-(Int64.max / 2), -(Int64.max / 2) - 1]),
            (1, [1, .max - 1], [0, 1]),
        ] as [(Int64, [Int64], [Int64])])
    func shares(amount: Int64, weights: [Int64], shares: [Int64]) throws {
        #expect(try LargestRemainder.shares(of: amount, weights: weights) == shares)
        let money = Money(minorUnits: amount, currency: .cny)
        #expect(try money.divided(byWeights: weights) == shares.map { Money(minorUnits: $0, currency: .cny) })
    }

    @Test(
        arguments: [
            (1, [], .noWeight), (0, [], .noWeight), (1, [0], .noWeight), (0, [0, 0], .noWeight),
            (1, [-1], .negativeWeight(at: 0)),
            (1, [1, -1], .negativeWeight(at: 1)), (1, [3, 0, -1, -2], .negativeWeight(at: 2)),
            (1, [.min], .negativeWeight(at: 0)),
            (1, [.max, 1], .overflow), (1, [.max, .max], .overflow), (.min, [1], .overflow), (.min, [1, 1], .overflow),
            (.min, [], .noWeight), (.min, [-1], .negativeWeight(at: 0)),
        ] as [(Int64, [Int64], AllocationError)])
    func refuses(amount: Int64, weights: [Int64], error: AllocationError) {
        #expect(throws: error) { try LargestRemainder.shares(of: amount, weights: weights) }
        #expect(throws: error) { try Money(minorUnits: amount, currency: .jpy).divided(byWeights: weights) }
    }

    @Test func storageKeepsNothingOfBefore() throws {
        var shares: [Int64] = [9, 9, 9]
        try LargestRemainder.divide(10, weights: [0, 1, 1], into: &shares)
        #expect(shares == [0, 5, 5])
        try LargestRemainder.divide(0, weights: [1, 1, 1], into: &shares)
        #expect(shares == [0, 0, 0])
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func agreesWithThePlainDefinition(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<120 {
            let weights = random.weights(count: Int(random.next() % 12) + 1)
            let amount = random.integer(Int64.self)
            guard amount != .min, weights.contains(where: { $0 > 0 }) else { continue }
            let shares = try LargestRemainder.shares(of: amount, weights: weights)
            #expect(shares == Self.plain(amount, weights), "\(amount) by \(weights)")
            #expect(shares.reduce(0) { $0 + Int128($1) } == Int128(amount))
            let opposite = try LargestRemainder.shares(of: -amount, weights: weights)
            #expect(opposite == shares.map { -$0 })
            for (share, weight) in zip(shares, weights) {
                #expect(weight > 0 || share == 0)
                #expect(share == 0 || (share < 0) == (amount < 0))
            }
        }
    }

    /// The path for many members sorts, that for few searches; weights of nothing do not change what the others get.
    @Test(arguments: 0..<8 as Range<UInt64>)
    func manyMembersAreDividedAsFew(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<15 {
            let few = random.weights(count: 60)
            guard few.contains(where: { $0 > 0 }) else { continue }
            let amount = random.integer(Int64.self) / 2
            let shares = try LargestRemainder.shares(of: amount, weights: few)
            let many = try LargestRemainder.shares(of: amount, weights: few + Array(repeating: 0, count: 40))
            #expect(Array(many.prefix(60)) == shares)
            #expect(many.dropFirst(60).allSatisfy { $0 == 0 })
            #expect(shares == Self.plain(amount, few))
        }
        for count in [63, 64, 65, 66, 500] {
            let weights = [Int64](repeating: 7, count: count)
            let shares = try LargestRemainder.shares(of: Int64(count) + 10, weights: weights)
            #expect(shares == Array(repeating: 2, count: 10) + Array(repeating: 1, count: count - 10))
        }
    }

    /// Every share floored in 128 bits, then one unit each by remainder, the earlier first.
    private static func plain(_ amount: Int64, _ weights: [Int64]) -> [Int64] {
        let sum = weights.reduce(0) { $0 + Int128($1) }
        let magnitude = Int128(amount.magnitude)
        var shares = weights.map { magnitude * Int128($0) / sum }
        let missing = magnitude - shares.reduce(0, +)
        let queue = weights.enumerated().map { (remainder: magnitude * Int128($1) % sum, index: $0) }
            .sorted { $0.remainder == $1.remainder ? $0.index < $1.index : $0.remainder > $1.remainder }
        for member in queue.prefix(Int(missing)) { shares[member.index] += 1 }
        return shares.map { Int64(amount < 0 ? -$0 : $0) }
    }
}

extension SeededGenerator {
    /// Weights whose sum fits: equal ones, small ones, nothing, or large ones.
    fileprivate mutating func weights(count: Int) -> [Int64] {
        let kind = next() % 4
        return (0..<count).map { _ in
            switch kind {
            case 0: 3
            case 1: Int64(next() % 4)
            case 2: Int64(next() % 1_000)
            default: Int64(next() >> 1) / Int64(count)
            }
        }
    }
}
