import AfterSalesCore
import Testing

@Suite struct RatioTests {
    @Test(
        arguments: [
            ("3/4", 3, 4), ("6/8", 6, 8), ("0/0", 0, 0), ("0/5", 0, 5), ("5/0", 5, 0), ("-3/4", -3, 4), ("3/-4", 3, -4),
            ("9223372036854775807/-9223372036854775808", .max, .min),
        ] as [(String, Int64, Int64)])
    func keepsBothSums(text: String, numerator: Int64, denominator: Int64) throws {
        let ratio = try #require(Ratio(text))
        #expect(ratio == Ratio(numerator, per: denominator))
        #expect(ratio.description == text)
        #expect(try CodingText.encode(ratio) == "\"\(text)\"")
        #expect(try CodingText.decode(CodingText.encode(ratio)) == ratio)
    }

    @Test(arguments: [
        "", "/", "3", "3/", "/4", "3/4/5", "3//4", "3 /4", "3/ 4", " 3/4", "3/4 ", "3.0/4", "3/4%", "a/b", "3:4", "３/4",
        "3/٤", "1e2/3", "--3/4", "9223372036854775808/1", "1/-9223372036854775809", "0x1/2", "1,000/2", "3／4", "¾",
    ])
    func refusesOtherTexts(text: String) {
        #expect(Ratio(text) == nil)
        #expect(throws: DecodingError.self) { try CodingText.decode(Ratio.self, "\"\(text)\"") }
    }

    @Test func hasNoValueWithoutADenominator() throws {
        #expect(Ratio(0, per: 0).value == nil)
        #expect(Ratio(7, per: 0).value == nil)
        #expect(Ratio(.min, per: 0).value == nil)
        #expect(try Ratio(6, per: 8).value == Rational(3, over: 4))
        #expect(try Ratio(3, per: -4).value == Rational(-3, over: 4))
        #expect(Ratio(.min, per: .min).value == .one)
        #expect(try Ratio(.min, per: -1).value == Rational(Int128(Int64.max) + 1, over: 1))
        #expect(Ratio(6, per: 8) != Ratio(3, per: 4))
    }

    @Test func mergesSumsAndDoesNotAverage() throws {
        let whole = try Ratio(1, per: 2).merging(Ratio(9, per: 10))
        #expect(whole == Ratio(10, per: 12))
        #expect(try whole.merging(Ratio(0, per: 0)) == whole)
    }

    @Test(arguments: [
        (Ratio(.max, per: 0), Ratio(1, per: 0)), (Ratio(0, per: .max), Ratio(0, per: 1)),
        (Ratio(.min, per: 0), Ratio(-1, per: 0)), (Ratio(0, per: .min), Ratio(0, per: .min)),
    ])
    func refusesSumsPast64Bits(left: Ratio, right: Ratio) {
        #expect(throws: ArithmeticError.overflow) { try left.merging(right) }
        #expect(throws: ArithmeticError.overflow) { try right.merging(left) }
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func mergesInAnyOrderAndGrouping(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<300 {
            let parts = (0..<6).map { _ in Ratio(random.integer(Int64.self) / 8, per: random.integer(Int64.self) / 8) }
            let forward = try parts.dropFirst().reduce(parts[0]) { try $0.merging($1) }
            let shuffled = parts.shuffled(using: &random)
            #expect(try shuffled.dropFirst().reduce(shuffled[0]) { try $0.merging($1) } == forward)
            let left = try parts[0].merging(parts[1]).merging(parts[2])
            let right = try parts[3].merging(parts[4].merging(parts[5]))
            #expect(try left.merging(right) == forward)
            #expect(Ratio(forward.description) == forward)
        }
    }
}
