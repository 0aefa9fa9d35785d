import AfterSales
import AfterSalesSQLite
import Foundation
import Testing

/// A dealership's store with something of everything that is reported: a posted close with corrections and draws, orders of
/// June 2026, of May and of June last year, responses of May and June, claims of four manufacturers.
enum SampleStore {
    static let dealer = "D01"
    static let employee = "E001"

    /// The store, made once and read by all.
    static func path() async throws -> String { try await made.value.path("sample.sqlite") }

    private static let made = Task { try await make() }

    private static func make() async throws -> Scratch {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path("sample.sqlite"), kinds: StoredKinds.all)
        try await postMonth(in: store)
        for (month, count) in [("2025-06", 24), ("2026-05", 36), ("2026-06", 60)] {
            for number in 0..<count { try await settle(number, in: month, store) }
        }
        try await submitClaims(in: store)
        try await complain(in: store)
        try store.close()
        let file = try scratch.file("responses.csv", responses())
        let run = await ToolRun.inProcess(
            "import", scratch.path("sample.sqlite"), "--from", "survey", "--instrument", "us-2021", "--dealer", dealer,
            "--wave", "2026", file)
        try #require(run.status == 0, "\(run.output)\(run.errors)")
        return scratch
    }

    // MARK: The close

    /// The facts of a whole store, with two corrections, a draw and a guarantee.
    static func facts() throws -> MonthFacts {
        var facts = try MonthFacts(json: Data(contentsOf: URL(fileURLWithPath: Fixture.path("facts-1"))))
        let names = ["王伟 Wang Wei", "李娜 Li Na", "张敏 Zhang Min"]
        for (index, name) in names.enumerated() { facts.employees[index].name = name }
        let may = try Month("2026-05")
        func yuan(_ text: String) throws -> Money { try Money(text, .cny) }
        let figure = FigureDifference(name: "output", subject: .team("reception"), was: "812000.00", now: "800000.00")
        facts.corrections += [
            Correction(
                employee: "E001", amount: try yuan("-5.00"), ofPeriod: may,
                reason: "output of team:reception: 800000.00 instead of 812000.00", scheme: "reception",
                cause: .recomputed,
                behind: [
                    CorrectionReason(figure, records: [RepairOrder.key("RO-2026-05-3").reference])
                ]),
            Correction(
                employee: "E001", amount: try yuan("120.00"), ofPeriod: may, reason: "更正：漏计一台事故车 late audit",
                cause: .byHand),
        ]
        facts.draws = [
            DrawFact(
                employee: "E001", level: try yuan("12000.00"), kind: .draw, balanceBefore: try yuan("800.00")),
            DrawFact(employee: "E002", level: try yuan("1000.00"), kind: .guarantee, balanceBefore: try yuan("0.00")),
        ]
        return facts
    }

    private static func postMonth(in store: SQLiteStore) async throws {
        let plan = try PlanDraft.reference4S.validated()
        let at = try Timestamp("2026-07-02T02:00:00Z")
        _ = try await store.post(try facts(), by: plan, approvedBy: .employee("E045"), at: at)
    }

    // MARK: Orders

    private static let party = ActingParty.employee("E001")

    private static func at(_ month: String, _ day: Int, _ minutes: Int) throws -> Timestamp {
        try Timestamp("\(month)-\(day < 10 ? "0" : "")\(day)T00:00:00Z").adding(seconds: Int64(minutes) * 60)
    }

    private static func settle(_ number: Int, in month: String, _ store: SQLiteStore) async throws {
        let day = 1 + number * 11 % 30
        func time(_ minutes: Int) throws -> Timestamp { try at(month, day, number % 7 * 100 + minutes) }
        func yuan(_ units: Int) -> Money { Money(minorUnits: Int64(units), currency: .cny) }
        let key = RepairOrder.key("RO-\(month)-\(number)")
        var order = try RepairOrder(
            key, for: Identifier("C\(number % 20)"), car: Identifier("V\(number % 25)"),
            advisor: Identifier("E00\(1 + number % 4)"), team: "reception", terms: PriceTerms(.cny, tax: .inclusive),
            openedAt: try time(0))
        let cost = number % 9 == 8 ? 190_000 : 40_000 + number * 613 % 30_000
        let lines = [
            OrderLine(
                "L1", .labour, for: "J1", "labour", unitPrice: yuan(30_000 + number * 977 % 90_000),
                taxRate: try Rate("13%"), payType: number % 5 == 4 ? .warranty : .customer,
                hours: LabourHours(sold: try Hours("1.5"))),
            OrderLine(
                "L2", .part, for: "J1", "part", unitPrice: yuan(60_000 + number * 1_931 % 140_000),
                unitCost: yuan(cost), taxRate: try Rate("13%"), payType: number % 5 == 4 ? .warranty : .customer,
                partClass: .wear),
        ]
        try order.checkIn(
            Reception(kilometres: 10_000 + number, concerns: [Concern("c1", "noise")]), by: party, at: try time(5))
        try order.estimate(
            EstimateDraft(newJobs: [Job("J1", "brakes", about: ["c1"])], lines: lines), by: party, at: try time(10))
        if number % 5 == 4 {
            try order.diagnose(
                "J1", Diagnosis("F1", .defect, cause: "seized", correction: "replaced", by: "T1", at: try time(11)))
        }
        try order.authorize(by: .customer, with: .signature("s"), at: try time(15))
        try order.assign("J1", to: [WorkShare("T1", Rate("100%"), team: "A")])
        try order.startWork(by: party, at: try time(20))
        try order.record("T1", on: "J1", from: try time(30), to: try time(80))
        try order.finishWork(by: party, at: try time(81))
        for (level, by) in [(InspectionLevel.technician, "T1"), (.teamLeader, "T8"), (.final, "T9")] {
            try order.inspect(level, by: Identifier(by), at: try time(82))
        }
        var changes = ChangeSet(CommitKey(.dealer("D01"), "open \(key.id)"))
        try changes.insert(order, Act("open", by: party, at: try time(0)))
        try await store.commit(changes)
        try await store.counted.settle(
            key, by: party, at: try time(90), in: .china, as: CommitKey(.dealer("D01"), "settle \(key.id)"))
    }

    // MARK: Claims

    private static func submitClaims(in store: SQLiteStore) async throws {
        for number in stride(from: 4, to: 60, by: 5) {
            let manufacturer = Identifier<Manufacturer>("MAKER-\(number % 4)")
            let stored = try #require(try await store.load(RepairOrder.key("RO-2026-06-\(number)")))
            let terms = try ManufacturerTerms(
                of: manufacturer, version: "1", source: "bulletin",
                effective: DateWindow(from: LocalDate("2020-01-01")), in: .cny,
                rules: ManufacturerTerms.Rules(submitWithin: 30))
            let day = 1 + number * 11 % 30
            let (officer, drawn) = (ActingParty.employee("E037"), try at("2026-06", day, 900))
            var claim = try WarrantyClaim(
                ClaimDraft(Identifier("WC-\(number)"), number: "\(number)", for: "J1", terms: terms),
                of: try stored.record.settled(), by: officer, at: drawn, in: .china)
            try claim.check(finding: [], by: officer, at: drawn)
            try claim.submit(batch: "B1", by: officer, at: try at("2026-06", day, 950), in: .china)
            if number % 3 == 0 { try claim.approve(by: .system("maker"), at: try at("2026-07", 1, number)) }
            var changes = ChangeSet(CommitKey(.dealer("D01"), "claim \(number)"))
            try changes.insert(claim, Act("submit", by: officer, at: drawn))
            try await store.commit(changes)
        }
    }

    // MARK: Complaints

    /// Two of June, which nobody has answered.
    private static func complain(in store: SQLiteStore) async throws {
        var changes = ChangeSet(CommitKey(.dealer("D01"), "complaints"))
        for (number, category) in [ComplaintCategory.serviceAttitude, .repairQuality].enumerated() {
            let received = try at("2026-06", 10 + number, 100)
            let complaint = try Complaint(
                RecordKey(dealer: "D01", Identifier("complaint-\(number)")), by: "C1", receivedAt: received,
                channel: .dealer, category: category, severity: .ordinary)
            try changes.insert(complaint, Act("receive", by: party, at: received))
        }
        try await store.commit(changes)
    }

    // MARK: Responses

    private static let questions = [
        "booking", "reception", "appointmentTime", "courtesy", "listening", "explanation", "access", "cleanliness",
        "waiting", "onTime", "bill", "handOver", "fixed", "care", "duration", "overall", "recommend",
    ]

    private static func responses() -> String {
        var rows = [(["response", "order", "advisor", "answeredAt"] + questions).joined(separator: ",")]
        for (month, count) in [("05", 30), ("06", 48)] {
            for number in 0..<count {
                let day = 1 + number * 5 % 28
                let marks = questions.indices.map { question in
                    // The later questions and the fourth advisor get less.
                    let less = (number * 7 + question * question + number * question) % (number % 4 == 3 ? 5 : 3)
                    return String(max(4, 10 - less - (question > 8 && number % 3 == 0 ? 1 : 0)))
                }
                rows.append(
                    ([
                        "R\(month)-\(number)", "RO-2026-\(month)-\(number)", "E00\(1 + number % 4)",
                        "2026-\(month)-\(day < 10 ? "0" : "")\(day) 09:30:00",
                    ] + marks).joined(separator: ","))
            }
        }
        return rows.joined(separator: "\r\n") + "\r\n"
    }
}

extension RepairOrder {
    /// An order of the sample dealership.
    fileprivate static func key(_ id: String) -> RecordKey<RepairOrder> {
        RecordKey(dealer: "D01", Identifier(id))
    }
}
