import AfterSales
import AfterSalesTestStores
import Testing

/// The warranty flow of a service station (质量保修工作流程), in its twelve steps, on every store. The words in quotes are those
/// of the flow as authorised shops hang it on the wall.
@Suite struct TwelveStepsTests {
    private let car = WarrantyCase()

    @Test(arguments: StoreKind.allCases) func theTwelveStepsInTurn(kind: StoreKind) async throws {
        let place = try await kind.open(StoredKinds.all)
        let store = place.store
        try await car.keep(in: place)
        let officer = WarrantyCase.officer
        let terms = try car.terms()

        // 1 “用户至特约维修站报修”: the customer reports at an authorised shop.
        let opened = try await store.open(
            try car.order(), watching: CarWatch(), odometer: 41_200, by: WarrantyCase.advisor, in: .china, as: .fresh())
        #expect(opened.record.status == .draft)

        // 2 “业务接待员听取用户的反映及报修内容”: the advisor records the words and the concern.
        var order = try await store.checkIn(
            opened.record.key, try car.reception(), by: WarrantyCase.advisor, at: car.at(5), in: .china, as: .fresh())
        #expect(order.record.reception?.concerns.map(\.words) == [WarrantyCase.words, "保养"])

        // 3 “对车辆进行初步检查……分为普通报修车及申请索赔车”: ordinary repair or claim.
        var draft = order.record
        try draft.estimate(try car.estimate(), by: WarrantyCase.advisor, at: car.at(10))
        #expect(draft.lines.filter { $0.payType == .warranty }.compactMap(\.job) == ["J1", "J1"])
        #expect(draft.lines.filter { $0.payType == .customer }.compactMap(\.job) == ["J2"])

        // 4 “申请索赔车辆交由索赔员检查鉴定”: the claims officer examines and decides.
        try draft.authorize(by: .customer, with: .signature("sig-2"), at: car.at(12))
        try draft.diagnose("J1", try car.diagnosis())
        let file = try await store.existing(car.vehicle).record
        let coverage = Coverage(try CoveragePlan.china(), of: CoverageCar(file, in: .china))
        let verdicts = try coverage.verdicts(for: draft, on: try WarrantyCase.day, kilometres: 41_200)
        #expect(verdicts.map(\.job) == ["J1", "J2"])
        #expect(verdicts.map(\.outcome) == [.covered, .undecided], "\(verdicts.map(\.missing))")

        // The work is done, and the customer pays for his service alone.
        try car.work(on: &draft)
        try await place.commit { changes, _ in
            _ = try changes.update(order, to: draft, Act("work", by: WarrantyCase.advisor, at: car.at(300)))
        }
        order = try await store.existing(order.record.key)

        // 5 “确属索赔范围车辆由索赔员登记有关车辆数据”: the data of a claim are registered, in the commit that settles the order.
        try await store.counted.settle(
            order.record.key, by: WarrantyCase.advisor, at: car.at(310), in: .china, as: .fresh()
        ) { changes, settled in
            try await changes.insertClaims(
                [try car.draft(terms)], of: settled, in: store, by: officer, at: car.at(310), in: .china)
        }
        let claim = RecordKey<WarrantyClaim>(WarrantyCase.owner, "WC-1")
        let registered = try await store.existing(claim).record
        #expect(registered.status == .draft && registered.vehicle == car.vehicle.id)
        #expect(registered.details.kilometres == 41_200 && registered.details.complaint == WarrantyCase.words)
        #expect(registered.claimed == (try Money("1133.33", .cny)))

        // 6 “及时在索赔件上挂上标签”: the replaced part is tagged.
        let part = RecordKey<RetainedPart>(WarrantyCase.owner, "RP-1")
        try await store.tag(
            RetainedPart(
                part, tag: "T-88", "P-1", for: "J1", of: order.record.key.id, line: "L2", to: "M1", by: officer,
                at: car.at(311)), as: .fresh())

        // 7 “用户凭修理订单领取车辆，所有属于质量保修范围的修理均可得到免费”: the customer gets the car, free.
        let settled = try await store.existing(order.record.key).record
        #expect(try settled.balance(of: .customer) == Money("100.00", .cny))
        try await store.pay(
            Payment("P1", Money("100.00", .cny), .mobile, by: WarrantyCase.advisor, at: car.at(315)),
            on: settled.key, as: .fresh())
        try await store.counted.deliver(
            settled.key, by: WarrantyCase.advisor, at: car.at(320), in: .china, explainedBy: "E1",
            accepted: .signature("sig-3"), as: .fresh())

        // 8 “每天工作结束后，由索赔员……填写好故障报告，并将带有标签的索赔件放入索赔件仓库”.
        let report = FailureReport(of: registered)
        #expect(report.cause == "bearing of the pump is worn" && report.parts.map(\.code) == ["P-1"])
        try await store.change(part, by: officer, at: car.at(600), as: .fresh()) {
            try $0.store(shelf: "A-3", under: terms, by: officer, at: car.at(600), in: .china)
        }
        let checked = try await store.check(
            claim, terms: terms, guideHours: ["OP-1": Hours("1.50")], coverage: verdicts[0].findings,
            acting: .employee("E10"), at: car.at(610), in: .china, as: .fresh())
        #expect(checked.findings.filter { $0.severity == .error } == [] && checked.claim.record.status == .checked)

        // 9 “定期向售后服务科寄发故障报告单”: failure reports go to the manufacturer periodically.
        let june = try DateWindow(from: LocalDate("2026-06-01"), through: LocalDate("2026-06-30"))
        let reports = try await store.send(
            .failureReports, to: "M1", repairedIn: june, as: RecordKey(WarrantyCase.owner, "F-06"), by: officer,
            at: car.days(7), in: .china, commit: .fresh())
        #expect(reports.leftOut == [])

        // 10 “定期完成索赔申请单，寄往售后服务总部”: claim applications go periodically.
        let applications = try await store.send(
            .claimApplications, to: "M1", repairedIn: june, as: RecordKey(WarrantyCase.owner, "A-06"), by: officer,
            at: car.days(10), in: .china, commit: .fresh())
        #expect(applications.leftOut == [])
        #expect(try await store.existing(claim).record.status == .submitted)

        // 11 “所有的索赔件保持原样，按有关规定处理”: parts are kept as they are until the rules say what becomes of them.
        await #expect(throws: PartRefusal.self) {
            try await store.change(part, by: officer, at: car.days(20), as: .fresh()) {
                try $0.scrap(witness: "E1", by: officer, at: car.days(20), in: .china)
            }
        }
        try await store.change(part, by: officer, at: car.days(100), as: .fresh()) {
            try $0.scrap(witness: "E1", by: officer, at: car.days(100), in: .china)
        }

        // 12 “根据计算机清单，定期向总部结算索赔费用”: the claims are settled against the manufacturer's list.
        let list = RecordKey<RemittanceList>(WarrantyCase.owner, "LIST-7")
        try await place.commit { changes, _ in
            try changes.insert(
                try RemittanceList(
                    list, number: "7", of: "M1", on: LocalDate("2026-09-20"), in: .cny,
                    lines: [RemittanceLine("N-1", Money("1133.33", .cny))]),
                Act("receive", by: officer, at: car.days(111)))
        }
        try await store.apply(list, by: officer, at: car.days(112), as: .fresh())
        let paid = try await store.existing(claim).record
        #expect(paid.paid == paid.claimed && paid.receivable == .zero(.cny))
        #expect(try await store.existing(claim).record.status == .reconciled)
        #expect(try await place.check().isEmpty)
        #expect(try await store.figureProblems().isEmpty)
    }
}
