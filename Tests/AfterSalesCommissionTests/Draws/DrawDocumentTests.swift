import AfterSalesCommission
import AfterSalesCore
import Testing

/// Draws in documents, what is wrong with them, and while a month goes on.
@Suite struct DrawDocumentTests {
    private static let draw = DrawMonth.draw(.draw, level: 100_000, balance: 30_000)

    @Test func `facts with draws are written and read`() throws {
        for kind in DrawFact.Kind.allCases {
            let facts = try DrawMonth.facts(50_000, DrawMonth.draw(kind, level: 100_000, balance: 30_000))
            let text = facts.json()
            #expect(try MonthFacts(json: text) == facts)
            #expect(try MonthFacts(json: text).json() == text)
        }
    }

    @Test(arguments: [
        ("\"kind\": \"draw\"", "\"kind\": \"loan\"", "unknownDrawKind $.draws[0].kind"),
        ("\"level\": \"1000.00\"", "\"level\": \"1000.001\"", "tooManyDigits $.draws[0].level"),
        ("\"balance\": \"300.00\"", "\"open\": \"300.00\"", "missingField $.draws[0].balance"),
    ])
    func `a document that is wrong`(_ part: String, _ replacement: String, _ problem: String) throws {
        let text = try DrawMonth.facts(50_000, Self.draw).json()
        #expect(text.contains(part))
        do {
            _ = try MonthFacts(json: text.replacing(part, with: replacement))
            Issue.record("read")
        } catch {
            #expect(error.findings.map(\.short).contains(problem), "\(error.findings.map(\.short))")
        }
    }

    private func problems(_ edit: (inout MonthFacts) throws -> Void) throws -> [String] {
        var facts = try DrawMonth.facts(50_000, Self.draw)
        try edit(&facts)
        do {
            _ = try DrawMonth.plan().close(facts)
            return []
        } catch let rejection as Rejection {
            return rejection.errors.map(\.short)
        }
    }

    @Test func `facts that are wrong`() throws {
        #expect(try problems { _ in } == [])
        #expect(try problems { $0.draws.append(Self.draw) } == ["duplicateFact $.draws[1]"])
        #expect(
            try problems { $0.draws[0].level = Money(minorUnits: -1, currency: .cny) }
                == ["negativeAmount $.draws[0].level"])
        #expect(
            try problems { $0.draws[0].balanceBefore = Money(minorUnits: -1, currency: .cny) }
                == ["negativeAmount $.draws[0].balance"])
        #expect(try problems { $0.draws[0].employee = "E9" } == ["unknownEmployee $.draws[0].employee"])
        #expect(
            try problems { $0.draws[0].level = Money(minorUnits: 1, currency: try Currency("USD")) }
                == ["currencyMismatch $.draws[0].level"])
        #expect(
            try problems { $0.draws[0].balanceBefore = Money(minorUnits: .max, currency: .cny) }
                == ["overflow $.schemes:1"])
    }

    @Test func `the same while the month goes on`() throws {
        let plan = try DrawMonth.plan()
        for kind in DrawFact.Kind.allCases {
            let facts = try DrawMonth.facts(50_000, DrawMonth.draw(kind, level: 100_000, balance: 30_000))
            var live = try plan.open(try plan.prepare(facts))
            for earned in [0, 50_000, 99_999, 100_000, 100_001, 250_000] as [Int64] {
                let fact = try #require(live.fact("earned", .employee(DrawMonth.employee)))
                try live.set(fact, to: earned)
                live.update()
                let close = try plan.close(live.facts())
                try LiveComparison.check(live, plan, live.facts(), month: 0)
                let statement = try #require(close[DrawMonth.employee])
                #expect(statement.payable.minorUnits >= 100_000)
                #expect(close.json() == (try live.close().json()))
            }
        }
    }
}
