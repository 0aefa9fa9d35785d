import Testing

/// The oracle is checked against Int128 where that is enough.
@Suite struct WideIntegerTests {
    @Test(arguments: 0..<4 as Range<UInt64>)
    func agreesWithInt128(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<500 {
            let (a, b) = (random.integer(Int64.self), random.integer(Int64.self))
            let (left, right) = (WideInteger(a), WideInteger(b))
            #expect(left + right == WideInteger(Int128(a) + Int128(b)))
            #expect(left - right == WideInteger(Int128(a) - Int128(b)))
            #expect(left * right == WideInteger(Int128(a) * Int128(b)))
            #expect((left < right) == (a < b))
            #expect((left <= right) == (a <= b))
            #expect(left.isOdd == (a % 2 != 0))
        }
    }

    @Test func goesPast128Bits() {
        let limit = WideInteger(Int128.max)
        #expect(limit.fitsRational)
        #expect(!(limit + WideInteger(1)).fitsRational)
        #expect(!WideInteger(Int128.min).fitsRational)
        #expect((limit + WideInteger(1)) * (limit - WideInteger(1)) == limit * limit - WideInteger(1))
        #expect(limit < limit * limit)
        #expect(
            WideInteger.powerOfTen(38) == WideInteger(Int128(1_000_000_000_000_000_000) * 100_000_000_000_000_000_000))
    }
}
