import AfterSales
import AfterSalesTestStores
import Testing

/// What anybody earns shows to nobody by mistake, and to himself always.
@Suite struct PayAccessTests {
    private let june: Month
    private let now: Timestamp

    init() throws {
        june = try Month("2026-06")
        now = try Timestamp("2026-07-02T00:00:00Z")
    }

    /// A month with everything that a close can keep: skipped months, a hold that was released, a step with its reason.
    private func closed(_ kind: StoreKind = .memory) async throws -> ClosingDealer {
        let dealer = try await ClosingDealer(kind)
        try await dealer.sell("RO-1", 200_00, hours: 150, at: "2026-06-10T02:00:00Z")
        let skipped = try (1...5).map { SkippedMonth(try Month("2026-0\($0)"), because: "before we began") }
        try await dealer.drawUp("2026-06", at: "2026-07-02T00:00:00Z", skipping: skipped)
        try await dealer.monthEnd.check(june, by: ClosingDealer.clerk, at: now, as: .fresh())
        return dealer
    }

    private func expectAllDeclared<Record: ClassifiedRecord>(_ records: [Record]) throws {
        let paths = try records.flatMap { record in
            try JSONDifference.changes(from: "{}", to: try record.recordJSON()).filter { $0.new != nil }.map(\.field)
        }
        for path in paths { #expect(Record.classification.field(path).isDeclared, "\(Record.schema.kind) \(path)") }
        for rule in Record.classification.rules {
            let one = FieldClassification([rule])
            #expect(paths.contains { one.field($0).isDeclared }, "\(Record.schema.kind) \(rule.pattern)")
        }
        // Nothing of these records is about a customer.
        #expect(records.allSatisfy { $0.customersConcerned.isEmpty })
    }

    @Test func everyFieldOfWhatIsStatedIsDeclared() throws {
        let window = try MonthWindow(from: june, through: june)
        let (dealer, on): (Identifier<Dealer>, LocalDate) = ("D01", try LocalDate("2026-06-01"))
        try expectAllDeclared([
            StaffFile(
                "E1", dealer: dealer, name: "王师傅",
                assignments: [
                    Assignment(
                        months: MonthWindow(from: Month("2026-01"), through: june), position: "mechanic", team: "A",
                        status: .probation, baseSalary: Money("1.00", .cny),
                        coefficients: ["s": DecimalNumeral("0.5")])
                ])
        ])
        var target = try AgreedTarget(
            "output", for: .team("A"), dealer: dealer, month: june, value: DecimalNumeral("8"), agreedOn: on)
        try target.acknowledge(by: "E1", on: on)
        try expectAllDeclared([target])
        var appraisal = try Appraisal(
            of: "E1", dealer: dealer, month: june, items: [.init("work", DecimalNumeral("97"))])
        try appraisal.perform(.confirm, by: ClosingDealer.director, at: now, because: "talked over")
        try expectAllDeclared([appraisal])
        try expectAllDeclared([
            ReportedFigure(
                "washes", of: .dealer, dealer: dealer, month: june, value: DecimalNumeral("4"), from: "list",
                by: ClosingDealer.clerk, at: now)
        ])
        try expectAllDeclared([
            CoefficientApproval(
                DecimalNumeral("0.4"), of: "E1", in: "reception", dealer: dealer, month: june, because: "two lanes",
                approvedBy: "E9", at: now)
        ])
        try expectAllDeclared([
            DrawAgreement(.draw, of: Money("1.00", .cny), for: "E1", by: "shop", dealer: dealer, months: window)
        ])
    }

    @Test func everyFieldOfACloseIsDeclared() async throws {
        let dealer = try await closed()
        var close = try await dealer.store.existing(dealer.monthEnd.key(of: june)).record
        try close.perform(.approve, by: ClosingDealer.director, at: now, because: "looked at")
        try close.hold(because: "not agreed", by: ClosingDealer.clerk, at: now)
        try close.release(because: "agreed", by: ClosingDealer.director, at: now)
        try expectAllDeclared([close])
        try expectAllDeclared([RegisteredPlan(try ClosingDealer.version(1, "2026-01", nil), for: dealer.shop.owner)])
        var facts = close.facts
        facts.corrections = [
            Correction(employee: "E1", amount: try Money("1.00", .cny), ofPeriod: june, reason: "x")
        ]
        facts.draws = [
            DrawFact(
                employee: "E1", level: try Money("1.00", .cny), kind: .draw, balanceBefore: try Money("0.00", .cny))
        ]
        try expectAllDeclared([facts])
    }

    @Test(arguments: StoreKind.allCases) func whoMayReadAStatement(kind: StoreKind) async throws {
        let dealer = try await closed(kind)
        let monthEnd = dealer.monthEnd
        let cases: [(Identifier<Employee>, AccessRole, Bool, Bool)] = [
            // His own, as whatever he works; it is not logged.
            ("E1", .serviceAdvisor, true, false), ("E1", .technician, true, false), ("E1", "unheardOf", true, false),
            // Another's.
            ("E2", .serviceAdvisor, false, false), ("T1", .technician, false, false),
            ("E3", .customerAdvisor, false, false), ("E4", .warrantyOfficer, false, false),
            ("E5", "unheardOf", false, false), ("E6", .payrollClerk, true, true), ("E7", .serviceManager, true, true),
            ("E8", .auditor, true, true), ("E9", .dataProtectionOfficer, true, true),
        ]
        for (index, (employee, role, sees, isLogged)) in cases.enumerated() {
            let commit = CommitKey(dealer.shop.owner, "read/\(index)")
            var seen: CommissionStatement?
            do {
                seen = try await monthEnd.statement(
                    of: "E1", in: june, as: Reader(employee, role, for: .pay), under: .standardWithPay, at: now,
                    log: commit)
            } catch let denied as AccessDenied {
                #expect(denied.findings.map(\.code) == [.accessDenied] && denied.role == role)
            }
            #expect((seen?.payable.amountText == "5.00") == sees, "\(employee) \(role)")
            let entries = try await dealer.store.reads(by: employee, of: dealer.shop.owner)
            #expect(entries == (isLogged ? [[CloseRecord.schema.kind]] : []), "\(employee) \(role)")
        }
    }

    @Test func whoWasNotThereHasNone() async throws {
        let dealer = try await closed()
        let reader = Reader("E77", .technician, for: .pay)
        let statement = try await dealer.monthEnd.statement(
            of: "E77", in: june, as: reader, under: .standardWithPay, at: now, log: CommitKey(dealer.shop.owner, "r"))
        #expect(statement == nil)
        await #expect(throws: StorageError.self) {
            try await dealer.monthEnd.statement(
                of: "E77", in: try Month("2026-05"), as: reader, under: .standardWithPay, at: now,
                log: CommitKey(dealer.shop.owner, "r"))
        }
    }
}

extension RecordStore {
    /// The kinds of what an employee read, reading by reading.
    fileprivate func reads(by employee: Identifier<Employee>, of owner: RecordOwner) async throws -> [[String]] {
        var kinds: [[String]] = []
        for try await entry in accessLog(of: owner, by: employee) { kinds.append(entry.record.reads.map(\.kind)) }
        return kinds
    }
}
