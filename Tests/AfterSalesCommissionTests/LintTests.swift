import AfterSalesCommission
import AfterSalesCore
import Testing

/// What the check notes on a plan that is valid.
@Suite struct LintTests {
    private static func notes(_ code: Finding.Code, _ edit: (inout PlanDraft) -> Void = { _ in }) throws -> [Finding] {
        var draft = PlanDraft.reference4S
        edit(&draft)
        let findings = try draft.validated().lint()
        #expect(findings.allSatisfy { $0.severity == .note })
        #expect(findings.allSatisfy { !$0.text(.english).isEmpty && $0.text(.english) != $0.text(.simplifiedChinese) })
        return findings.filter { $0.code == code }
    }

    private static func input(_ name: String, _ finding: Finding) -> String? {
        finding.inputs.first { $0.name == name }?.value
    }

    // The source's own coefficients; workshop managers and after-sales managers are the two it misprinted.
    @Test(arguments: [
        (0, "reception", "0.9"), (4, "partsDesk", "0.55"), (10, "detailing", "0.45"), (12, "claims", "0.95"),
        (15, "workshopManagement", "1.05"), (16, "afterSalesManagement", "1.25"), (17, "support", "0.6"),
    ])
    func coefficientsOfTheReferencePlan(index: Int, scheme: String, sum: String) throws {
        let notes = try Self.notes(.coefficientsNotOne)
        #expect(notes.count == 7)
        let note = try #require(notes.first { Self.input("scheme", $0) == scheme })
        #expect(note.place.path == "$.schemes[\(index)].coefficients")
        #expect(Self.input("sum", note) == sum)
    }

    // Hand-computed from section 5: input just below × the step before, input × the step.
    @Test(arguments: [
        ("mechanicRate", 0, "99.99", "0.00", "100.00", "220.00", "220.00"),
        ("mechanicRate", 1, "499.99", "1099.98", "500.00", "1200.00", "100.02"),
        ("mechanicRate", 2, "699.99", "1679.98", "700.00", "1820.00", "140.02"),
        ("mechanicRate", 3, "899.99", "2339.97", "900.00", "2520.00", "180.03"),
        ("bodyRate", 0, "99.99", "0.00", "100.00", "320.00", "320.00"),
        ("bodyRate", 1, "399.99", "1279.97", "400.00", "1440.00", "160.03"),
        ("bodyRate", 2, "599.99", "2159.96", "600.00", "2400.00", "240.04"),
        ("bodyRate", 3, "799.99", "3199.96", "800.00", "3360.00", "160.04"),
        ("paintRate", 0, "99.99", "0.00", "100.00", "240.00", "240.00"),
        ("paintRate", 1, "499.99", "1199.98", "500.00", "1300.00", "100.02"),
        ("paintRate", 2, "699.99", "1819.97", "700.00", "1960.00", "140.03"),
        ("paintRate", 3, "899.99", "2519.97", "900.00", "2700.00", "180.03"),
        ("insuranceRate", 1, "49999.99", "500.00", "50000.00", "1250.00", "750.00"),
        ("insuranceRate", 2, "209999.99", "5250.00", "210000.00", "6300.00", "1050.00"),
        ("complaintRate", 0, "0", "0", "1", "0.05", "0.05"), ("complaintRate", 1, "1", "0.05", "2", "0.2", "0.15"),
        ("complaintRate", 2, "2", "0.2", "3", "0.5", "0.3"),
        ("materialReduction", 0, "59.99", "0", "60.00", "0.2", "0.2"),
        ("materialReduction", 1, "64.99", "0.2", "65.00", "0.4", "0.2"),
    ])
    func cliffsOfTheReferencePlan(
        table: String, step: Int, below: String, gives: String, from: String, then: String, jump: String
    ) throws {
        let notes = try Self.notes(.cliff)
        #expect(notes.count == 19)
        let note = try #require(notes.first { $0.place.path == "$.tables.\(table).steps[\(step)]" })
        let figures = ["below", "gives", "from", "then", "jump"].map { Self.input($0, note) }
        #expect(figures == [below, gives, from, then, jump])
    }

    @Test func inputsOutsideTheTables() throws {
        let below = try Self.notes(.belowTable).compactMap { Self.input("table", $0) }
        #expect(below == ["complaintRate", "mechanicRate", "bodyRate", "paintRate", "materialReduction"])
        let past = try Self.notes(.pastTable)
        #expect(past.compactMap { Self.input("table", $0) } == ["mechanicRate", "bodyRate", "paintRate"])
        #expect(past.allSatisfy { Self.input("through", $0) == "2000" })
    }

    @Test func graduatedTablesHaveNoCliff() throws {
        let notes = try Self.notes(.cliff) { draft in
            draft.schemes[6].definitions[0].formula = "graduated(mechanicRate, min(hoursSold, hoursPaidAtMost))"
        }
        #expect(!notes.contains { $0.place.path.hasPrefix("$.tables.mechanicRate") })
    }

    @Test func interpolatedTablesJumpWhereTheyBegin() throws {
        let interpolated = { (draft: inout PlanDraft) in
            draft.schemes[6].definitions[0].formula =
                "min(hoursSold, hoursPaidAtMost) * interpolated(mechanicRate, hoursSold)"
        }
        let cliffs = try Self.notes(.cliff, interpolated).filter { $0.place.path.hasPrefix("$.tables.mechanicRate") }
        #expect(cliffs.map(\.place.path) == ["$.tables.mechanicRate.steps[0]"])
        #expect(Self.input("jump", try #require(cliffs.first)) == "220.00")
        #expect(try Self.notes(.belowTable, interpolated).contains { Self.input("table", $0) == "mechanicRate" })
        #expect(try Self.notes(.pastTable, interpolated).contains { Self.input("table", $0) == "mechanicRate" })
        #expect(try Self.notes(.unusedTable, interpolated).isEmpty)
        // Between 500 and 700 hours, and before 900 again.
        let falling = try Self.notes(.stepPaysLess) { draft in
            interpolated(&draft)
            draft.tables[1].steps[2].value = "2.30"
        }
        #expect(falling.map(\.place.path) == ["$.tables.mechanicRate.steps[2]"])
        #expect(["gives", "then", "jump"].map { Self.input($0, falling[0]) } == ["2.4", "2.3", "-0.1"])
    }

    @Test func aStepThatPaysLess() throws {
        let notes = try Self.notes(.stepPaysLess) { $0.tables[1].steps[3].value = "1.80" }
        #expect(notes.map(\.place.path) == ["$.tables.mechanicRate.steps[3]"])
        #expect(try Self.notes(.stepPaysLess).isEmpty)
    }

    @Test func whatNobodyUses() throws {
        #expect(try Self.notes(.unusedMetric).isEmpty)
        let metrics = try Self.notes(.unusedMetric) { $0.metrics.append(Metric("idle", .count)) }
        #expect(metrics.map(\.place.path) == ["$.metrics.idle"])
        let derived = try Self.notes(.unusedMetric) { $0.derived.append(Definition("twice", "output * 2")) }
        #expect(derived.map(\.place.path) == ["$.derived[2]"])
        let constants = try Self.notes(.unusedConstant) { $0.constants.append(Constant("idle", "1", unit: "points")) }
        #expect(constants.map(\.place.path) == ["$.constants.idle"])
        let tables = try Self.notes(.unusedTable) {
            $0.tables.append(Table("idle", input: "count", output: "ratio", steps: ["1": "5%"]))
        }
        #expect(tables.map(\.place.path) == ["$.tables.idle"])
    }

    @Test func positionsAndSchemes() throws {
        #expect(try Self.notes(.positionWithoutScheme).isEmpty)
        // Of two schemes for everybody the plan keeps none, and a position that only one of them excepted is left over.
        let positions = try Self.notes(.positionWithoutScheme) { draft in
            draft.schemes.removeAll { ["insuranceSales", "insuranceRenewal"].contains($0.id) }
            draft.schemes[5].except.append("driver")
        }
        #expect(positions.compactMap { Self.input("position", $0) } == ["driver"])
        let schemes = try Self.notes(.schemeWithoutMembers) { $0.schemes[9].positions = [] }
        #expect(schemes.map(\.place.path) == ["$.schemes[9].positions"])
        #expect(try Self.notes(.schemeWithoutMembers).isEmpty)
    }

    @Test(arguments: [
        ("gross * 100%", false), ("gross * 101%", true), ("gross * complaintRate(complaints)", false),
        ("gross * 60% + gross * 50%", true), ("gross * 60% + gross * 40%", false), ("perCarWashed * complaints", true),
        ("min(gross, perCarWashed * complaints)", false), ("if(complaints > perCount * 0, gross, gross * 2)", true),
        ("gross * attainment(output)", true), ("gross * min(1, complaints / (complaints + one))", false),
        ("clamp(perCarWashed * complaints, 0, gross)", false), ("gross - gross * 10%", false),
    ])
    func deductionsThatCanExceedGross(formula: String, can: Bool) throws {
        let notes = try Self.notes(.deductionCanExceedGross) { draft in
            draft.constants.append(Constant("one", "1", unit: "count"))
            draft.constants.append(Constant("perCount", "1", unit: "count"))
            draft.schemes[9].deductions = [Deduction("test", formula)]
        }
        #expect(notes.contains { $0.place.path == "$.schemes[9].deductions" } == can)
    }

    @Test(
        arguments: [
            ("carsWashed * perCarWashed * complaints / carsWashed", 40), ("carsWashed * perCarWashed / 2", nil),
            ("renewalGrossProfit / target(renewalGrossProfit) * perCarWashed * carsWashed", nil),
            ("renewalGrossProfit / max(one, complaints) * carsWashed", nil),
        ] as [(String, Int?)])
    func denominatorsThatCanBeZero(formula: String, column: Int?) throws {
        let notes = try Self.notes(.denominatorCanBeZero) { draft in
            draft.constants.append(Constant("one", "1", unit: "count"))
            draft.schemes[9].amount = formula
        }
        #expect(notes.first?.place == column.map { Place("$.schemes[9].amount", column: $0) })
    }

    @Test func constantsWithMoreDecimalsThanTheirUnit() throws {
        let notes = try Self.notes(.constantRounded) { $0.constants[1].value = "96.005" }
        #expect(notes.map { Self.input("used", $0) } == ["96.01"])
        #expect(try Self.notes(.constantRounded) { $0.constants[3].value = "3.00005" }.isEmpty)
    }
}
