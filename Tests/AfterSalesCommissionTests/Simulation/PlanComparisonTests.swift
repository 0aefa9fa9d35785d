import AfterSalesCommission
import AfterSalesCore
import Foundation
import Testing

/// Two plans over the same months: what differs, and why.
@Suite struct PlanComparisonTests {
    private static func facts() throws -> [MonthFacts] {
        [try MonthFacts(json: try Fixture.text("facts-1")), try MonthFacts(json: try Fixture.text("facts-2"))]
    }

    private static func compared(
        over facts: [MonthFacts]? = nil, _ edit: (inout PlanDraft) throws -> Void
    ) throws -> PlanComparison {
        var draft = PlanDraft.reference4S
        try edit(&draft)
        return try PlanComparison(
            try PlanDraft.reference4S.validated(), with: try draft.validated(), over: try facts ?? Self.facts())
    }

    private static func index(_ scheme: String) throws -> Int {
        try #require(PlanDraft.reference4S.schemes.firstIndex { $0.id == scheme })
    }

    struct Case: Sendable, CustomStringConvertible {
        let description: String
        /// The schemes whose lines may differ; all where empty.
        let schemes: Set<String>
        let edit: @Sendable (inout PlanDraft) throws -> Void
        let isCause: @Sendable (DifferenceCause) -> Bool

        init(
            _ description: String, in schemes: Set<String>,
            _ edit: @escaping @Sendable (inout PlanDraft) throws -> Void,
            isCause: @escaping @Sendable (DifferenceCause) -> Bool
        ) {
            self.description = description
            self.schemes = schemes
            self.edit = edit
            self.isCause = isCause
        }

        /// Whether it is the figure of a name, or one whose name begins with it.
        static func figure(_ name: String) -> @Sendable (DifferenceCause) -> Bool {
            {
                guard case .figure(let figure) = $0 else { return false }
                return figure.name == name || (name.hasSuffix("(") && figure.name.hasPrefix(name))
            }
        }

        static func formula(_ name: String) -> @Sendable (DifferenceCause) -> Bool {
            { if case .formula(name, _, _) = $0 { true } else { false } }
        }
    }

    static let cases: [Case] = [
        Case("a constant", in: ["carWash"]) { draft in
            let index = try #require(draft.constants.firstIndex { $0.name == "perCarWashed" })
            draft.constants[index].value = "3.50"
        } isCause: {
            Case.figure("perCarWashed")($0)
        },
        Case("a table", in: ["mechanic"]) { draft in
            let index = try #require(draft.tables.firstIndex { $0.name == "mechanicRate" })
            for step in draft.tables[index].steps.indices { draft.tables[index].steps[step].value = "2.95" }
        } isCause: {
            Case.figure("mechanicRate(")($0)
        },
        Case("a kind of table", in: ["mechanic"]) { draft in
            draft.schemes[try PlanComparisonTests.index("mechanic")].definitions[0].formula =
                "min(hoursSold, hoursPaidAtMost) * interpolated(mechanicRate, hoursSold)"
        } isCause: {
            Case.formula("hoursBonus")($0)
        },
        Case("an amount", in: ["support"]) { draft in
            draft.schemes[try PlanComparisonTests.index("support")].amount = "afterSalesOutput * 0.5%"
        } isCause: {
            Case.formula("pool.amount")($0)
        },
        Case("a coefficient", in: ["reception"]) { draft in
            draft.schemes[try PlanComparisonTests.index("reception")].coefficients[1].value = "0.2"
        } isCause: {
            Case.figure("pool.coefficients")($0) || Case.figure("pool.coefficient")($0)
        },
        Case("a withholding", in: []) {
            $0.withholding[0].rate = "6%"
        } isCause: {
            Case.formula("withheld.after-sales-fund")($0)
        },
        Case("a deduction less", in: ["mechanic"]) { draft in
            draft.schemes[try PlanComparisonTests.index("mechanic")].deductions = []
        } isCause: {
            Case.formula("net")($0)
        },
        Case("a scheme less", in: ["insuranceRenewal"]) { draft in
            draft.schemes.remove(at: try PlanComparisonTests.index("insuranceRenewal"))
        } isCause: {
            $0 == .scheme(onlyIn: .before)
        },
        Case("a scheme more", in: ["more"]) { draft in
            draft.schemes.append(
                Scheme(id: "more", basis: "dealer", positions: ["mechanic"], amount: "afterSalesOutput * 0.1%"))
        } isCause: {
            $0 == .scheme(onlyIn: .after)
        },
        Case("a position less", in: ["support"]) { draft in
            let index = try PlanComparisonTests.index("support")
            draft.schemes[index].positions.removeAll { $0 == "warehousePlanner" }
            draft.schemes[index].coefficients.removeAll { $0.position == "warehousePlanner" }
        } isCause: {
            $0 == .member(onlyIn: .before) || Case.figure("pool.coefficients")($0)
        },
        Case("digits of ratios", in: []) {
            $0.ratioDigits = 2
        } isCause: {
            // What is passed on into a pool differs with the attainment of whoever passes it on.
            Case.figure("attainment(")($0) || Case.figure("contributions")($0)
        },
    ]

    @Test(arguments: cases) func `what a change does is said by its cause`(_ one: Case) throws {
        let comparison = try Self.compared(one.edit)
        let lines = comparison.months.flatMap(\.lines)
        #expect(!lines.isEmpty)
        for line in lines {
            #expect(one.schemes.isEmpty || one.schemes.contains(line.scheme), "\(line)")
            #expect(line.causes.contains(where: one.isCause), "\(line)")
            for cause in line.causes { #expect(cause.text.english != cause.text.simplifiedChinese) }
        }
    }

    @Test func `the same plan differs nowhere and explains nothing`() throws {
        let comparison = try Self.compared { _ in }
        #expect(comparison.months.flatMap(\.lines) == [])
        #expect(comparison.closes == 4 && comparison.explanations == 0)
    }

    @Test func `only lines that differ are explained`() throws {
        let comparison = try Self.compared { draft in
            draft.schemes[try Self.index("support")].amount = "afterSalesOutput * 0.5%"
        }
        let differing = comparison.months.flatMap(\.lines).count
        let all = try comparison.months.flatMap { try $0.before.get().statements.flatMap(\.lines) }.count
        #expect(comparison.explanations == 2 * differing && differing < all / 4)
    }

    @Test func `a plan is tried on months it does not apply to`() throws {
        let june = try Self.facts()[0]
        let comparison = try Self.compared(over: [june]) { draft in
            draft.version = 2
            draft.effectiveFrom = try june.period.adding(months: 1).description
            draft.schemes[try Self.index("support")].amount = "afterSalesOutput * 0.5%"
        }
        let month = try #require(comparison.months.first)
        #expect(month.notes.map(\.short) == ["planNotEffective $.effective"])
        #expect(month.notes.allSatisfy { $0.severity == .note })
        #expect(!month.lines.isEmpty && !month.isRefused)
    }

    @Test func `a month that a plan refuses has no differences and says why`() throws {
        let comparison = try Self.compared { draft in
            draft.metrics.append(Metric("nobodyKnows", .money))
            draft.schemes[try Self.index("support")].amount = "nobodyKnows"
        }
        #expect(comparison.months.allSatisfy { $0.isRefused && $0.lines.isEmpty })
        guard case .failure(let rejection) = comparison.months[0].after, case .success = comparison.months[0].before
        else { throw Mismatch("not refused") }
        #expect(rejection.errors.map(\.code) == [.missingMetric])
        #expect(try comparison.totals(by: .scheme) == [])
    }
}
