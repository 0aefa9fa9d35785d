@testable import AfterSalesCSI
import Testing

struct DrawingTests {
    /// The first numbers of seed 1234567, as they are in the reference implementation's tests.
    @Test func splitMix() {
        var random = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in random.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    /// Of all 2³² bits each number comes equally often: bits of one number lie in a row, of which a few are refused.
    @Test(arguments: [65_537, 99_999, 3_000_000_001, UInt32.max])
    func drawsAreEven(limit: UInt32) {
        let draw = BoundedDraw(below: limit)
        let each = (UInt64(1) << 32) / UInt64(limit)
        for number in [0, 1, limit / 2, limit - 1] {
            let start = (UInt64(number) << 32) / UInt64(limit)
            let row = start...min(start + each + 2, UInt64(UInt32.max))
            let kept = row.filter { draw.number(from: UInt32($0)) == Int(number) }
            #expect(kept.count == Int(each), "\(number)")
        }
    }

    @Test func aDrawBelowOneIsZero() {
        let draw = BoundedDraw(below: 1)
        #expect([0, 1, .max].map { draw.number(from: $0) } == [0, 0, 0])
    }

    /// Means of many draws are those of the tally: 4 standard deviations off at most, of a seed that is kept.
    @Test func theAliasTableDrawsAsCounted() throws {
        let tally = try ValueTally([
            (value: -5, count: 1), (value: 0, count: 300), (value: 7, count: 20), (value: 1_000, count: 3),
        ])
        let table = AliasTable(tally.entries, total: 324)
        var random = SplitMix64(seed: 5)
        let draws: Int64 = 400_000
        let mean = Double(table.sum(of: draws, by: &random)) / Double(draws)
        let expected = Double(tally.sums.total) / 324
        let deviation = (Double(tally.sums.squares) / 324 - expected * expected).squareRoot()
        #expect((mean - expected).magnitude < 4 * deviation / Double(draws).squareRoot())
    }
}
