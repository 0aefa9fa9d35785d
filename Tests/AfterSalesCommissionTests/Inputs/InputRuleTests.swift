import AfterSalesCommission
import AfterSalesCore
import AfterSalesStorage
import Testing

/// What people cannot state.
@Suite struct InputRuleTests {
    private func problems(_ make: () throws -> Void) throws -> [String] {
        do {
            try make()
            return []
        } catch let rejection as Rejection {
            return rejection.findings.map(\.short)
        }
    }

    @Test func `a staff file`() throws {
        let make = { (name: String, assignments: [Assignment]) in
            try self.problems {
                _ = try StaffFile("E1", dealer: InputSample.dealer, name: name, assignments: assignments)
            }
        }
        let whole = try InputSample.assignment("2026-01", "2026-05")
        #expect(try make("Wang", [whole, try InputSample.assignment("2026-06")]) == [])
        #expect(try make("Wang", []) == [])
        #expect(try make(" ", [whole]) == ["emptyName $.name"])
        #expect(
            try make("Wang", [try InputSample.assignment("2026-05"), whole])
                == ["overlappingAssignments $.assignments[1].months"])
        #expect(
            try make("Wang", [whole, whole]) == ["overlappingAssignments $.assignments[1].months"])
        #expect(
            try make("Wang", [try InputSample.assignment("2026-01", nil, "", salary: "-0.01")])
                == ["emptyName $.assignments[0].position", "negativeAmount $.assignments[0].baseSalary"])
        var wrong = whole
        wrong.coefficients["support"] = try InputSample.numeral("0")
        #expect(try make("Wang", [wrong]) == ["invalidCoefficient $.assignments[0].coefficients.support"])
        #expect(
            try problems { _ = try StaffFile("", dealer: "D1", name: "Wang", assignments: []) } == [
                "emptyName $.employee"
            ])
    }

    @Test func `places that follow each other`() throws {
        for seed in 0..<60 {
            var random = SeededGenerator(seed: seed)
            var file = try StaffFile("E1", dealer: InputSample.dealer, name: "Wang", assignments: [])
            // By month which place, and in which month it began.
            var places: [Int: (name: String, began: Int)] = [:]
            for round in 0..<8 {
                let from = random.number(0...20)
                let length = random.chance(40) ? random.number(1...7) : nil
                let first = try Month("2026-01").adding(months: from)
                let through = try length.map { try first.adding(months: $0 - 1) }
                let place = Assignment(
                    months: try MonthWindow(from: first, through: through), position: "p\(round)",
                    baseSalary: .zero(.cny))
                let months = from..<(length.map { from + $0 } ?? 60)
                let isTaken = months.contains { places[$0].map { $0.began >= from } ?? false }
                let before = file
                do {
                    try file.assign(place)
                    #expect(!isTaken, "seed \(seed)")
                } catch {
                    #expect(isTaken && file == before && error.errors.allSatisfy { $0.code == .overlappingAssignments })
                    continue
                }
                // Where the new place begins, the one that was held there ends for good.
                if let held = places[from] {
                    for month in from..<60 where places[month].map({ $0 == held }) ?? false { places[month] = nil }
                }
                for month in months { places[month] = ("p\(round)", from) }
                for month in 0..<60 {
                    let there = try Month("2026-01").adding(months: month)
                    #expect(file.facts(in: there)?.position == places[month]?.name, "seed \(seed), month \(month)")
                    #expect(file.assignments.filter { $0.months.contains(there) }.count <= 1)
                }
            }
        }
    }

    @Test func `a target`() throws {
        let make = { (metric: String, value: String) in
            try self.problems {
                _ = try AgreedTarget(
                    metric, for: .dealer, dealer: "D1", month: try InputSample.month(),
                    value: try InputSample.numeral(value), agreedOn: try LocalDate("2026-05-20"))
            }
        }
        #expect(try make("output", "0.01") == [])
        #expect(try make("", "0") == ["emptyName $.metric", "zeroTarget $.value"])
        #expect(try make("output", "-1") == ["negativeAmount $.value"])
        var (target, acknowledged) = try InputSample.target()
        #expect(
            try problems { try target.acknowledge(by: "E2", on: try LocalDate("2026-05-19")) }
                == ["acknowledgedTooEarly $.acknowledgements[0].on"])
        #expect(target.acknowledgements == [])
        try target.acknowledge(by: "E2", on: try LocalDate("2026-05-20"))
        let before = acknowledged
        try acknowledged.acknowledge(by: "E1", on: try LocalDate("2026-05-25"))
        #expect(acknowledged == before && target.fact.acknowledgedBy == ["E2"])
    }

    @Test func `an appraisal`() throws {
        let make = { (items: [Appraisal.Item]) in
            try self.problems {
                _ = try Appraisal(of: "E1", dealer: "D1", month: try InputSample.month(), items: items)
            }
        }
        let item = { (points: String) in Appraisal.Item("quality", try InputSample.numeral(points)) }
        #expect(try make([try item("0")]) == [])
        #expect(try make([try item("60"), try item("-60")]) == [])
        #expect(try make([]) == ["reasonMissing $.items"])
        #expect(
            try make([try item("1"), .init("", try InputSample.numeral("1.125"))]) == [
                "emptyName $.items[1].name", "tooManyDigits $.items[1].points",
            ])
        #expect(try make([try item("5"), try item("-5.01")]) == ["negativeAmount $.items"])
        #expect(try make([try item("90000000000000000"), try item("90000000000000000")]) == ["overflow $.items"])
    }

    @Test func `an appraisal counts while it is confirmed`() throws {
        var (appraisal, confirmed) = try InputSample.appraisal()
        #expect(appraisal.fact == nil)
        #expect(try confirmed.fact?.value == InputSample.numeral("96.25"))
        for status in AppraisalStatus.allCases {
            for action in AppraisalAction.allCases {
                let isAllowed = AppraisalStatus.lifecycle.allowed(in: status).contains(action)
                let expected = [
                    "draft confirm", "draft withdraw", "confirmed reopen", "confirmed withdraw", "withdrawn reopen",
                ]
                #expect(isAllowed == expected.contains("\(status.rawValue) \(action.rawValue)"))
            }
        }
        #expect(throws: AppraisalRefusal.ownAppraisal) {
            try appraisal.perform(.confirm, by: .employee("E1"), at: try InputSample.time())
        }
        #expect(throws: AppraisalRefusal.notDraft(.confirmed)) { try confirmed.judge([]) }
        #expect(throws: AppraisalRefusal.self) { try appraisal.judge([]) }
        #expect(appraisal.items.count == 2 && appraisal.steps == [])
        try confirmed.perform(.withdraw, by: InputSample.clerk, at: try InputSample.time(2))
        #expect(confirmed.fact == nil)
        #expect(throws: AppraisalRefusal.self) {
            try confirmed.perform(.confirm, by: InputSample.clerk, at: try InputSample.time(2))
        }
        try confirmed.perform(.reopen, by: InputSample.clerk, at: try InputSample.time(3))
        try confirmed.judge([.init("quality", try InputSample.numeral("88"))])
        try confirmed.perform(.confirm, by: InputSample.clerk, at: try InputSample.time(4))
        #expect(try confirmed.fact?.value == InputSample.numeral("88"))
        #expect(confirmed.steps.count == 4)
    }

    @Test func `a figure and a coefficient`() throws {
        #expect(
            try problems {
                _ = try ReportedFigure(
                    " ", of: .dealer, dealer: "D1", month: try InputSample.month(),
                    value: try InputSample.numeral("-5"),
                    from: "", by: InputSample.clerk, at: try InputSample.time())
            } == ["emptyName $.metric", "reasonMissing $.source"])
        #expect(
            try problems {
                _ = try ReportedFigure(
                    "washes", of: .dealer, dealer: "D1", month: try InputSample.month(),
                    value: try InputSample.numeral("5"),
                    from: String(repeating: "x", count: 2_001), by: InputSample.clerk, at: try InputSample.time())
            } == ["inputTooLong $.source"])
        let approve = { (value: String, reason: String, approver: String) in
            try self.problems {
                _ = try CoefficientApproval(
                    try InputSample.numeral(value), of: "E1", in: "reception", dealer: "D1",
                    month: try InputSample.month(), because: reason, approvedBy: Identifier(approver),
                    at: try InputSample.time())
            }
        }
        #expect(try approve("0.45", "two lanes", "E9") == [])
        #expect(
            try approve("0", "\n", "") == [
                "invalidCoefficient $.coefficient", "reasonMissing $.reason", "adjustmentNotApproved $.approvedBy",
            ])
        // Nobody approves his own.
        #expect(try approve("0.45", "two lanes", "E1") == ["adjustmentNotApproved $.approvedBy"])
    }

    // Agreements of 2026-01…12 at 1 000 and, given later, of 2026-06…08 at 1 500 as a guarantee.
    @Test(
        arguments: [
            ("2026-01", .regular, 0, "draw 1000.00 0.00"), ("2026-06", .regular, 700, "guarantee 1500.00 7.00"),
            ("2026-09", .probation, 700, "draw 1000.00 7.00"), ("2027-01", .regular, 700, "draw 0.00 7.00"),
            ("2027-01", .regular, 0, nil), ("2026-06", .left, 700, "draw 0.00 7.00"), ("2026-06", .left, 0, nil),
            ("2025-12", .regular, 0, nil),
        ] as [(String, EmployeeFacts.Status, Int64, String?)])
    func `what is agreed comes to`(
        _ month: String, _ status: EmployeeFacts.Status, _ open: Int64, _ expected: String?
    ) throws {
        let summer = try DrawAgreement(
            .guarantee, of: try Money("1500.00", .cny), for: "E1", by: "reference-4s", dealer: "D1",
            months: try InputSample.window("2026-06", "2026-08"))
        let other = try DrawAgreement(
            .draw, of: try Money("9000.00", .cny), for: "E2", by: "reference-4s", dealer: "D1",
            months: try InputSample.window("2020-01"))
        var employee = try SmallMonth.employee("E1", "advisor")
        employee.status = status
        let fact = DrawAgreement.fact(
            of: [summer, try InputSample.draw().0, other], in: try Month(month), for: employee,
            open: Money(minorUnits: open, currency: .cny))
        let text = fact.map { "\($0.kind.rawValue) \($0.level.amountText) \($0.balanceBefore.amountText)" }
        #expect(text == expected)
        #expect(fact.map { $0.employee == "E1" } ?? true)
    }

    @Test func `an agreement below zero`() throws {
        #expect(
            try problems {
                _ = try DrawAgreement(
                    .draw, of: try Money("-0.01", .cny), for: "", by: "", dealer: "D1",
                    months: try InputSample.window("2026-01"))
            } == ["emptyName $.plan", "emptyName $.employee", "negativeAmount $.level"])
    }
}
