import AfterSalesCore
import AfterSalesKPI
import Foundation
import Testing

/// Sums as documents, and what is no sum.
@Suite struct FigureSumsTests {
    @Test func isTheSameAfterJSON() throws {
        var sums = FigureSums(in: .cny)
        let measures: [Measure] = [
            .sales("lease.co", .labour), .cost(.part), .salesWithoutCost(.discount), .hoursSold(.warranty),
            .labourWithoutHours(.customer), .hoursOf(.paint), .labourOf("e.v"), .orders, .ordersPaid("a.b"), .comebacks,
            .other("own.measure"),
        ]
        for (index, measure) in measures.enumerated() { try sums.add(Int64(index) * 7 - 30, to: measure) }
        let data = try JSONEncoder().encode(sums)
        #expect(try JSONDecoder().decode(FigureSums.self, from: data) == sums)
        #expect(sums.values.count == measures.count)
    }

    @Test func dropsZeroEntries() throws {
        let text = #"{"currency":"CNY","values":{"orders":0,"comebacks":2}}"#
        let sums = try JSONDecoder().decode(FigureSums.self, from: Data(text.utf8))
        #expect(sums.values == [.comebacks: 2])
        var added = FigureSums(in: .cny)
        try added.add(2, to: .comebacks)
        #expect(sums == added)
    }

    @Test(arguments: [
        "sales.customer", "sales.customer.wheel", "cost.wheel", "orders.x", "ordersByMoon", "", "cost", "hoursSold",
    ])
    func namesAKeyThatIsNoMeasure(_ key: String) throws {
        let text = "{\"currency\":\"CNY\",\"values\":{\"\(key)\":5}}"
        do {
            _ = try JSONDecoder().decode(FigureSums.self, from: Data(text.utf8))
            Issue.record("\(key) was read")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.debugDescription == "\(key) is no measure")
            #expect(context.codingPath.map(\.stringValue) == ["values", key])
        }
    }

    @Test(arguments: [
        #"{"currency":"CNY","values":{"orders":"5"}}"#, #"{"currency":"CNY","values":{"orders":1.5}}"#,
        #"{"currency":"CNY","values":{"orders":9223372036854775808}}"#, #"{"currency":"XXX","values":{}}"#,
        #"{"currency":"CNY"}"#, #"{"values":{}}"#, #"{"currency":"CNY","values":{},"uncounted":["moons"]}"#,
        #"{"currency":"CNY","values":{},"uncounted":["other.complaints"]}"#,
    ])
    func refusesWhatIsNoSum(_ text: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(FigureSums.self, from: Data(text.utf8))
        }
    }

    @Test func mergesOrChangesNothing() throws {
        var sums = FigureSums(in: .cny)
        try sums.add(.max, to: .orders)
        var more = FigureSums(in: .cny)
        try more.add(1, to: .orders)
        try more.add(1, to: .comebacks)
        let before = sums
        #expect(throws: FigureSumsError.arithmetic(.overflow)) { try sums.merge(more) }
        #expect(throws: FigureSumsError.currencyMismatch(.cny, .usd)) { try sums.merge(FigureSums(in: .usd)) }
        #expect(sums == before)
        try sums.merge(try sums.negated())
        #expect(sums.isEmpty)
    }

    /// What hosts report is known where anybody added it, be it as 0, in whatever order parts are merged.
    @Test func namedMeasuresAreKnownWhereTheyWereAdded() throws {
        let complaints = Measure.other(.complaints)
        let nothing = FigureSums(in: .cny)
        #expect(!nothing.isKnown(complaints) && nothing.isKnown(.orders) && nothing.isEmpty)
        func sums(_ units: Int64...) throws -> FigureSums {
            var sums = FigureSums(in: .cny)
            for units in units { try sums.add(units, to: complaints) }
            return sums
        }
        for known in [try sums(0), try sums(3, -3), try sums(3).negated()] {
            #expect(known.isKnown(complaints) && !known.isEmpty)
            var (left, right) = (known, nothing)
            try left.merge(nothing)
            try right.merge(known)
            #expect(left == known && right == known)
        }
        var merged = try sums(3)
        try merged.merge(try sums(-3))
        #expect(merged == (try sums(0)))
        let data = try JSONEncoder().encode(merged)
        #expect(String(decoding: data, as: UTF8.self).contains(#""other.complaints":0"#))
        #expect(try JSONDecoder().decode(FigureSums.self, from: data) == merged)
    }

    /// What lines would give and nobody counted stays so, whatever is merged.
    @Test func aCountThatLacksAPartIsNone() throws {
        var rollUp = FigureSums(in: .cny)
        rollUp.leaveUncounted(.ordersPaid("fleet"))
        rollUp.leaveUncounted(.other(.complaints))
        var records = FigureSums(in: .cny)
        try records.add(5, to: .ordersPaid("fleet"))
        for (part, other) in [(rollUp, records), (records, rollUp)] {
            var merged = part
            try merged.merge(other)
            #expect(!merged.isKnown(.ordersPaid("fleet")) && merged.isKnown(.ordersPaid(.customer)))
            #expect(merged.uncounted == [.ordersPaid("fleet")])
            let data = try JSONEncoder().encode(merged)
            #expect(try JSONDecoder().decode(FigureSums.self, from: data) == merged)
        }
    }
}
