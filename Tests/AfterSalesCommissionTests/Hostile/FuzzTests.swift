import AfterSalesCommission
import AfterSalesCore
import Testing

/// Documents with bytes changed at random: refused or read, and what is read can be closed or is refused; never a crash.
@Suite struct FuzzTests {
    private static let pieces: [[UInt8]] = [
        "\"", "{", "}", "[", "]", ",", ":", "null", "-", "0", "9999999999999999999", "1e9", "0.1", "\\u0000", "\\ud800",
        "(", ")", "*",
        "/", "%", "sales", "gross", "team.", "min(", "if(", " and ", "工时", "\u{0}", "\n",
    ].map { Array($0.utf8) }

    /// One or two places changed: a byte, a piece put in, a part taken out or said twice.
    static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<random.number(1...2) where bytes.count > 40 {
            let place = random.number(0...bytes.count - 1)
            let end = min(bytes.count, place + random.number(1...30))
            switch random.number(0...8) {
            case 0: bytes[place] = UInt8(random.number(0...255))
            case 1: bytes.insert(contentsOf: random.pick(pieces), at: place)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: random.number(0...bytes.count))
            case 4: bytes.replaceSubrange(place..<end, with: random.pick(pieces))
            // A digit for a digit keeps most documents readable, and their numbers strange.
            default:
                guard let digit = bytes[place...].firstIndex(where: { (48...57).contains($0) }) else { break }
                bytes[digit] = UInt8(random.number(48...57))
            }
        }
        return bytes
    }

    @Test func `plans`() throws {
        var random = SeededGenerator(seed: 1)
        let bytes = Array(SmallPlan.json.utf8)
        let facts = try SmallMonth.facts()
        var counts = [0, 0, 0]
        for _ in 0..<8_000 {
            switch Result(catching: { () throws(Rejection) in try CommissionPlan(json: Self.mutated(bytes, &random)) })
            {
            case .success(let plan):
                _ = plan.lint()
                if case .success(let close) = Result(catching: { () throws(Rejection) in try plan.close(facts) }) {
                    counts[2] += 1
                    if counts[2] % 50 == 0 { #expect(!close.json().isEmpty) }
                } else {
                    counts[1] += 1
                }
            case .failure(let rejection):
                counts[0] += 1
                if rejection.errors.isEmpty { Issue.record("refused without a reason") }
            }
        }
        #expect(counts.allSatisfy { $0 > 5 }, "\(counts)")
    }

    @Test func `facts`() throws {
        var random = SeededGenerator(seed: 2)
        let bytes = Array(try SmallMonth.facts().json().utf8)
        let plan = try CommissionPlan(json: SmallPlan.json)
        var counts = [0, 0, 0]
        for _ in 0..<8_000 {
            switch Result(catching: { () throws(Rejection) in try MonthFacts(json: Self.mutated(bytes, &random)) }) {
            case .success(let facts):
                switch Result(catching: { () throws(Rejection) in try plan.close(facts) }) {
                case .success(let close):
                    counts[2] += 1
                    try CloseProperties.check(close)
                case .failure(let rejection):
                    counts[1] += 1
                    if rejection.errors.isEmpty { Issue.record("refused without a reason") }
                }
            case .failure(let rejection):
                counts[0] += 1
                if rejection.errors.isEmpty { Issue.record("refused without a reason") }
            }
        }
        #expect(counts.allSatisfy { $0 > 5 }, "\(counts)")
    }

    @Test func `formulas`() throws {
        var random = SeededGenerator(seed: 3)
        let facts = try SmallMonth.facts()
        let words = [
            "sales", "hours", "cars", "base", "gross", "(", ")", ",", "+", "-", "*", "/", "%", "<", ">=", "=", "0", "2",
            "5%", "if(", "min(",
            "max(", "round(", "clamp(", "hourRate(", "graduated(hourRate,", "attainment(", "target(", "sales)", "and",
            "or", "not", "team.",
            "dealer.sales", "perHour", "perCar", "full", "score", "again",
        ]
        var accepted = 0
        for _ in 0..<4_000 {
            let formula = (0..<random.number(1...9)).map { _ in random.pick(words) }.joined(
                separator: random.chance(80) ? " " : "")
            let json = try SmallPlan.edited("\"base + sales * 1%\"", "\"\(formula)\"")
            guard let plan = try? CommissionPlan(json: json) else { continue }
            accepted += 1
            _ = plan.findings(facts)
        }
        #expect(accepted > 30, "\(accepted)")
    }
}
