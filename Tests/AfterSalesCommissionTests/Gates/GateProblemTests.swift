import AfterSalesCommission
import AfterSalesCore
import Testing

/// Every problem a gate can have: one edit of a valid plan, what it raises and where.
@Suite struct GateProblemTests {
    typealias Edit = PlanProblemTests.Edit

    static let edits: [Edit] = [
        Edit(#""title": {"en": "Gated","#, #""title": {"en": "Other","#),
        Edit(
            #""id": "csiGate""#, #""id": """#, "invalidName $.gates[0].id", "unknownName $.schemes[0].amount:14",
            "unknownName $.schemes[1].amount:14"),
        Edit(
            #""id": "csiGate""#, #""id": "csi gate""#, "invalidName $.gates[0].id",
            "unknownName $.schemes[0].amount:14 ~ csi gate", "unknownName $.schemes[1].amount:14 ~ csi gate"),
        Edit(
            #""id": "csiGate""#, #""id": "max""#, "reservedName $.gates[0].id", "unknownName $.schemes[0].amount:14",
            "unknownName $.schemes[1].amount:14"),
        Edit(
            #""id": "csiGate""#, #""id": "floor""#, "duplicateId $.gates[0].id", "unknownName $.schemes[0].amount:14",
            "unknownName $.schemes[1].amount:14"),
        Edit(#""name": "spare""#, #""name": "csiGate""#, "duplicateId $.gates[0].id"),
        Edit(#""lower": "csiLower""#, #""lower": "csiLowr""#, "unknownName $.gates[0].lower:1 ~ csiLower"),
        Edit(#""lower": "csiLower""#, #""lower": """#, "syntax $.gates[0].lower:1"),
        Edit(#""lower": "csiLower""#, #""lower": "csiLower + bonusPoints""#, "gateOperand $.gates[0].lower"),
        Edit(#""lower": "csiLower""#, #""lower": "800""#, "gateOperand $.gates[0].lower"),
        Edit(#""lower": "csiLower""#, #""lower": "attainment(csiLower)""#, "gateOperand $.gates[0].lower"),
        Edit(#""lower": "csiLower""#, #""lower": "dealer.csiLower""#, "scopeNotAllowed $.gates[0].lower:1"),
        Edit(#""lower": "csiLower""#, #""lower": "csiUpper""#, "gateOperandTwice $.gates[0].upper"),
        Edit(#""lower": "csiLower""#, #""lower": " csiRequirement ""#, "gateOperandTwice $.gates[0].atLeast"),
        Edit(#""lower": "csiLower""#, #""lower": "csiGate""#, "usedBeforeDefinition $.gates[0].lower:1"),
        Edit(#""lower": "csiLower""#, #""lower": "bonusPoints""#, "gateReadsMissingAsZero $.gates[0].lower"),
        Edit(
            #""atLeast": "csiRequirement""#, #""atLeast": "bonusPoints""#, "gateReadsMissingAsZero $.gates[0].atLeast"),
        // What a derived metric is computed from.
        Edit(#""lower": "csiLower""#, #""lower": "lowerOrZero""#, "gateReadsMissingAsZero $.gates[0].lower"),
        Edit(#""upper": "csiUpper""#, #""upper": "behind""#, "gateReadsMissingAsZero $.gates[0].upper"),
        Edit(
            #""atLeast": "csiRequirement""#, #""atLeast": "lowerOrZero""#,
            "gateReadsMissingAsZero $.gates[0].atLeast"),
        Edit(#""lower": "csiLower""#, #""lower": "eased""#, "gateBoundRounded $.gates[0].lower"),
        Edit(#""upper": "csiUpper""#, #""upper": "easedTwice""#, "gateBoundRounded $.gates[0].upper"),
        Edit(#""lower": "csiLower""#, #""lower": "halved""#, "gateBoundRounded $.gates[0].lower"),
        Edit(#""lower": "csiLower""#, #""lower": "cut""#, "gateBoundRounded $.gates[0].lower"),
        Edit(#""lower": "csiLower""#, #""lower": "lowered""#),
        Edit(#""lower": "csiLower""#, #""lower": "tenfold""#),
        Edit(#""lower": "csiLower""#, #""lower": "capped""#),
        Edit(#""atLeast": "csiRequirement""#, #""atLeast": "eased""#),
        Edit(#""upper": "csiUpper""#, #""upper": "sales""#, "dimension $.gates[0].upper"),
        Edit(#""upper": "csiUpper""#, #""upper": "share""#, "dimension $.gates[0].upper"),
        Edit(#""atLeast": "csiRequirement""#, #""atLeast": "target(sales)""#, "dimension $.gates[0].atLeast"),
        Edit(
            #""atLeast": "csiRequirement""#, #""atLeast": "target(csiGate)""#,
            "usedBeforeDefinition $.gates[0].atLeast:8"),
        Edit(#""atLeast": "csiRequirement""#, #""atLeast": "floor""#),
        Edit(#""atLeast": "csiRequirement""#, #""atLeast": "raised""#),
        Edit(#""met": "100%""#, #""met": "1000%""#),
        Edit(#""met": "100%""#, #""met": "1000.01%""#, "invalidRate $.gates[0].met"),
        Edit(#""met": "100%""#, #""met": "-1%""#, "invalidRate $.gates[0].met"),
        Edit(#""met": "100%""#, #""met": "full""#, "malformedNumber $.gates[0].met"),
        Edit(#""met": "100%","#, ""),
        Edit(#""missed": "80%""#, #""missed": "80.01%""#),
        Edit(#""missed": "80%""#, #""missed": "80.001%""#, "invalidRate $.gates[0].missed"),
        Edit(#""missed": "80%""#, #""missed": "80.0000%""#),
        Edit(#""missed": "80%""#, #""missed": 0"#),
        Edit(#""missed": "80%""#, #""missed": 0.8"#, "fractionalNumber $.gates[0].missed"),
        Edit(#""missed": "80%","#, "", "missingField $.gates[0].missed"),
        Edit(
            #""inconclusive": "hold""#, #""inconclusive": "holds""#,
            "unknownInconclusiveRule $.gates[0].inconclusive ~ hold"),
        Edit(#""inconclusive": "hold""#, #""inconclusive": """#, "unknownInconclusiveRule $.gates[0].inconclusive"),
        Edit(
            #""inconclusive": "hold""#, #""inconclusive": "Hold""#,
            "unknownInconclusiveRule $.gates[0].inconclusive ~ hold"),
        Edit(#""inconclusive": "hold""#, #""inconclusive": "90 %""#, "malformedNumber $.gates[0].inconclusive"),
        Edit(#""inconclusive": "hold""#, #""inconclusive": "-0.1""#, "invalidRate $.gates[0].inconclusive"),
        Edit(#""inconclusive": "hold""#, #""inconclusive": "0.9""#),
        Edit(#""inconclusive": "hold""#, #""inconclusive": null"#, "missingField $.gates[0].inconclusive"),
        Edit(#""inconclusive": "hold""#, #""inconclusive": "hold", "level": "95%""#, "unknownField $.gates[0].level"),
        // A gate that holds is the dealership's.
        Edit("sales * 2% * dealer.csiGate", "sales * 2% * csiGate", "gateHoldsDealerOnly $.schemes[0].amount:14"),
        Edit("sales * 2% * dealer.csiGate", "sales * 2% * team.csiGate", "gateHoldsDealerOnly $.schemes[0].amount:14"),
        Edit("gross * 0", "gross * (1 - csiGate)", "gateHoldsDealerOnly $.schemes[0].deductions[0].is:14"),
        Edit("gross * 0", "gross * (1 - dealer.csiGate)"),
        Edit("sales * 1% * csiGate", "sales * 1% * dealer.csiGate"),
        Edit("sales * 1% * csiGate", "sales * 1% * attainment(csiGate)", "metricNeeded $.schemes[1].amount:25"),
        Edit("sales * 1% * csiGate", "sales * 1% * target(dealer.csiGate)", "metricNeeded $.schemes[1].amount:21"),
        Edit("sales * 1% * csiGate", "csiGate", "dimension $.schemes[1].amount:1"),
        Edit(#""is": "share""#, #""is": "share * csiGate""#, "usedBeforeDefinition $.derived[1].is:9"),
        Edit(
            #""withholding": ["#, #""holds": [{"id": "csiGate", "when": "0 < 1"}], "withholding": ["#,
            "duplicateId $.holds[0].id"),
        Edit(#""withholding": ["#, #""holds": [{"id": "low", "when": "csiGate < 100%"}], "withholding": ["#),
        Edit(
            #""gates": ["#, #""gates": ["no", "#,
            "wrongType $.gates[0]"),
    ]

    @Test(arguments: edits)
    func `one edit`(_ edit: Edit) throws {
        let found = SmallPlan.problems(try GatePlan.edited(edit.part, edit.replacement))
        #expect(found.sorted() == edit.problems.sorted())
    }

    @Test func `gates without end are refused`() throws {
        var draft = try PlanDraft(json: GatePlan.json)
        let gate = draft.gates[0]
        draft.gates = (0..<1_001).map { index in
            var other = gate
            other.id = "g\(index)"
            return other
        }
        #expect(draft.problems.map(\.short) == ["tooManyEntries $.gates"])
    }

    @Test func `a document is the same after a round through JSON, and as the builder writes it`() throws {
        let draft = try PlanDraft(json: GatePlan.json)
        #expect(try PlanDraft(json: draft.json()) == draft)
        #expect(try PlanDraft(json: draft.json()).json() == draft.json())
        let built = PlanDraft(id: "gated", version: 1, currency: "CNY", effectiveFrom: "2026-01") {
            Gate(
                "csiGate", title: ["en": "Customer satisfaction", "zh-Hans": "客户满意度"], lower: "csiLower",
                upper: "csiUpper", atLeast: "csiRequirement", missed: "80%", inconclusive: .hold)
        }
        #expect(built.gates == draft.gates)
        #expect(!PlanDraft.reference4S.json().contains("gates"))
    }

    // MARK: Notes

    private func notes(_ edit: (inout PlanDraft) -> Void) throws -> [String] {
        var draft = try PlanDraft(json: GatePlan.json)
        edit(&draft)
        let findings = try draft.validated().lint()
        #expect(findings.allSatisfy { $0.severity == .note && $0.text(.english) != $0.text(.simplifiedChinese) })
        return findings.filter { $0.place.path.hasPrefix("$.gates") || $0.code == .deductionCanExceedGross }.map(
            \.short)
    }

    @Test func `notes on gates`() throws {
        #expect(try notes { _ in } == [])
        let unread: (inout PlanDraft) -> Void = { draft in
            draft.schemes[0].amount = "sales"
            draft.schemes[1].amount = "sales"
        }
        #expect(try notes(unread) == [])
        #expect(
            try notes {
                unread(&$0)
                $0.gates[0].inconclusive = "pay"
            } == ["gateWithoutEffect $.gates[0]"])
        #expect(
            try notes {
                $0.gates[0].missed = "100%"
                $0.gates[0].inconclusive = "cut"
            } == ["gateWithoutEffect $.gates[0]"])
        #expect(try notes { $0.gates[0].missed = "120%" } == ["gateRatesNotAscending $.gates[0]"])
        #expect(try notes { $0.gates[0].inconclusive = "70%" } == ["gateRatesNotAscending $.gates[0]"])
        #expect(try notes { $0.gates[0].inconclusive = "90%" } == [])
        // What a gate can be at most and at least is known.
        #expect(try notes { $0.schemes[0].deductions[0].formula = "gross * (1 - dealer.csiGate)" } == [])
        #expect(
            try notes {
                $0.gates[0].met = "101%"
                $0.schemes[0].deductions[0].formula = "gross * dealer.csiGate"
            } == ["deductionCanExceedGross $.schemes[0].deductions"])
    }
}
