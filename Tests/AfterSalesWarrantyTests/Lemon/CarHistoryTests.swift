import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// What is wrong with a car's story, all at once; and from which day its periods run.
@Suite struct CarHistoryTests {
    @Test func everythingWrongIsSaid() throws {
        var car = try LemonSamples.car(bought: "2023-05-01", odometer: 500)
        car.deliveredOn = try LocalDate("2023-04-01")
        car.price = try Money("-1.00", .cny)
        car.visits = [
            try LemonSamples.visit("A", "2023-04-30", odometer: 900),
            try LemonSamples.visit("B", "2023-06-01", hours: 48, odometer: 800),
            try LemonSamples.visit("C", "2023-06-02", hours: -2, odometer: nil),
            try LemonSamples.visit("C", "2023-07-01", odometer: -5, []),
            try LemonSamples.visit("D", "2030-07-01", odometer: 99_999_999),
        ]
        let now = try LemonSamples.at("2024-01-01")
        let found = car.findings(at: now)
        let codes = Set(found.map { "\($0.severity.rawValue) \($0.code) \($0.place)" })
        for expected in [
            "warning lemonDeliveryBeforeInvoice $.deliveredOn", "error amountBelowZero $.price",
            "error lemonRepairBeforePurchase $.visits[0].arrivedAt", "warning odometerRollback $.visits[1].odometer",
            "warning lemonVisitsOverlap $.visits[2]", "error endBeforeStart $.visits[2].completedAt",
            "warning lemonOdometerMissing $.visits[2].odometer", "error duplicateId $.visits[3].id",
            "error implausibleOdometer $.visits[3].odometer", "warning lemonDiagnosisMissing $.visits[3].faults",
            "error dateInFuture $.visits[4].arrivedAt", "error implausibleOdometer $.visits[4].odometer",
            "warning odometerRollback $.odometer",
        ] {
            #expect(codes.contains(expected), "\(expected) in \(codes.sorted())")
        }
        let verdict = LemonRuleBook.standard.verdict(on: car, at: now)
        #expect(Set(found).isSubset(of: verdict.findings))
        #expect(verdict.advisories.allSatisfy { $0.severity != .error })
        #expect(verdict.advisories.count == verdict.findings.count)
    }

    @Test func aCarOfWhichNobodyKnowsWhenItWasBought() throws {
        let car = CarHistory(in: .china, zone: .china)
        let verdict = LemonRuleBook.standard.verdict(on: car, at: try LemonSamples.at("2024-01-01"))
        #expect(verdict.findings.map(\.code) == [.lemonPurchaseMissing] && verdict.rules.isEmpty)
        var future = car
        future.invoicedOn = try LocalDate("2024-01-02")
        let early = LemonRuleBook.standard.verdict(on: future, at: try LemonSamples.at("2024-01-01"))
        #expect(early.findings.contains { $0.code == .dateInFuture })
    }

    /// The invoice, and since 2022 the delivery where it differs.
    @Test(arguments: [
        ("2021-12-31", "2022-01-20", "china-2013", "2021-12-31"),
        ("2022-01-01", "2022-01-20", "china-2022", "2022-01-20"),
        ("2022-01-01", "2022-01-01", "china-2022", "2022-01-01"),
        ("2022-01-10", "2022-01-05", "china-2022", "2022-01-05"),
    ])
    func theClock(invoiced: String, delivered: String, id: String, start: String) throws {
        var car = try LemonSamples.car(bought: invoiced)
        car.deliveredOn = try LocalDate(delivered)
        let verdict = LemonRuleBook.standard.verdict(on: car, at: try LemonSamples.at("2022-06-01"))
        #expect(verdict.ruleSet == id)
        #expect(try verdict.start == LocalDate(start))
    }

    @Test func whatIsNotKnownIsAssumedAloud() throws {
        let now = try LemonSamples.at("2023-06-01")
        var car = try LemonSamples.car(bought: "2022-03-01")
        car.deliveredOn = nil
        let noDelivery = LemonRuleSet.china2022.verdict(on: car, at: now)
        #expect(noDelivery.findings.first { $0.code == .lemonClockAssumed }?.severity == .note)
        #expect(noDelivery.startsBy == .invoice)
        car.invoicedOn = nil
        car.deliveredOn = try LocalDate("2021-03-01")
        let noInvoice = LemonRuleSet.china2013.verdict(on: car, at: now)
        #expect(noInvoice.findings.first { $0.code == .lemonClockAssumed }?.severity == .warning)
        #expect(noInvoice.startsBy == .delivery)
        // In January the invoice may be of the year before, whose rules are others.
        car.deliveredOn = try LocalDate("2022-01-05")
        let january = LemonRuleBook.standard.verdict(on: car, at: now)
        #expect(january.ruleSet == "china-2022")
        #expect(january.findings.first { $0.code == .lemonPurchaseAssumed }?.severity == .note)
        #expect(!noDelivery.findings.contains { $0.code == .lemonPurchaseAssumed })
    }

    /// The three guarantees are for household cars.
    @Test func useDecides() throws {
        let now = try LemonSamples.at("2023-06-01")
        var car = try LemonSamples.car(
            bought: "2022-03-01", visits: LemonSamples.visits(6, from: "2022-06-01", [VisitFault("A")]))
        car.use = .commercial
        let taxi = LemonRuleSet.china2022.verdict(on: car, at: now)
        #expect(taxi.findings.map(\.code) == [.lemonUseExcluded] && taxi.rules.isEmpty && taxi.loaner == nil)
        car.use = nil
        let unknown = LemonRuleSet.china2022.verdict(on: car, at: now)
        #expect(unknown.findings.contains { $0.code == .lemonUseUnknown && $0.severity == .note } && unknown.isReached)
    }

    /// What the spec of the trade asks for: one more repair of this fault, or 6 more days.
    @Test func theOutlook() throws {
        var car = try LemonSamples.car(bought: "2022-03-01", odometer: 12_000)
        car.visits = try LemonSamples.visits(4, from: "2022-06-01", [VisitFault("P0300")])
        car.visits.append(try LemonSamples.visit("LONG", "2022-09-01", hours: 24 * 21, [VisitFault("X")]))
        let verdict = LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at("2022-12-01"))
        let outlook = try #require(verdict.outlook)
        #expect(
            outlook.english
                == "6 more days in repair, or one more repair of this fault (P0300), and the customer may have the car replaced or return it"
        )
        #expect(outlook.simplifiedChinese == "再累计修理 6 日，或同一质量问题（P0300）再修理 1 次，消费者可选择更换车辆或者退货")
        let near = verdict.findings.filter { $0.code == .lemonNear }
        #expect(near.count == 2)
        #expect(near.allSatisfy { $0.severity == .warning && $0.inputs.contains { $0.name == "source" } })
        let period = try #require(verdict.periods.first { $0.period == "threeGuarantees" })
        #expect(period.daysLeft == 456 && period.distanceLeft == 38_000 && !period.isOver)
    }

    /// Systems are told by what people call them, in either language.
    @Test(arguments: [
        (ReplacedPart.Extent.assembly, "another failure of it (traction battery)", "动力蓄电池仍不能正常使用"),
        (.mainPart, "another failure of it (traction battery, module)", "动力蓄电池“module”仍不能正常使用"),
    ])
    func theWordsOfSystems(extent: ReplacedPart.Extent, english: String, chinese: String) throws {
        var car = try LemonSamples.car(bought: "2022-03-01", odometer: 12_000)
        car.visits = try LemonSamples.visits(
            2, from: "2022-06-01", [VisitFault("B1", in: .tractionBattery)],
            replaced: [ReplacedPart("module", of: .tractionBattery, extent)])
        let outlook = try #require(
            LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at("2022-12-01")).outlook)
        #expect(outlook.english == english + ", and the customer may have the car replaced or return it")
        #expect(outlook.simplifiedChinese == chinese + "，消费者可选择更换车辆或者退货")
    }

    /// A history that no car has is not counted, and says so: each part would be held against each visit.
    @Test(arguments: [(50, true), (51, false)]) func moreThanACarHas(visits: Int, isCounted: Bool) throws {
        let faults = (0..<100).map { VisitFault(FaultCode(rawValue: "F\($0)"), in: .engine) }
        let parts = (0..<100).map { ReplacedPart("P\($0)", of: .engine, .mainPart) }
        let car = try LemonSamples.car(
            bought: "2022-01-01", visits: LemonSamples.visits(visits, from: "2022-06-01", faults, replaced: parts))
        let verdict = LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at("2023-12-01"))
        #expect(verdict.rules.isEmpty != isCounted)
        #expect(verdict.findings.contains { $0.code == .tooManyElements } != isCounted)
    }

    @Test func aDocument() throws {
        let json = #"""
            {"format": "aftersales.car-history/1", "market": "CN", "utcOffsetSeconds": 28800, "unit": "km",
             "invoicedOn": "2022-01-01", "deliveredOn": "2022-01-03", "use": "household",
             "price": {"amount": "200000.00", "currency": "CNY"}, "odometer": 12000,
             "visits": [{"id": "V1", "arrivedAt": "2022-05-01T09:00:00+08:00", "completedAt": "2022-05-02T08:00:00+08:00",
               "odometer": 5000, "faults": [{"code": "P0300", "system": "engine", "isSafety": true, "failure": "loss",
               "persists": true}], "replaced": [{"part": "coil", "system": "engine", "extent": "part"}],
               "pauses": [{"from": "2022-05-01T12:00:00+08:00", "until": "2022-05-01T13:00:00+08:00"}]},
              {"id": "V2", "arrivedAt": "2022-06-01T09:00:00+08:00"}]}
            """#
        let car = try CarHistory(json: json)
        #expect(try car.price == Money("200000.00", .cny))
        #expect(car.visits.count == 2 && car.visits[1].completedAt == nil)
        #expect(
            car.visits[0].faults == [
                VisitFault("P0300", in: .engine, isSafety: true, failure: .loss, persists: true)
            ])
        #expect(car.visits[0].pauses.count == 1)
        let broken = #"""
            {"format": "aftersales.car-history/1", "market": "CN", "utcOffsetSeconds": 99999999, "unit": "yards",
             "invoicedOn": "01/02/2022", "price": {"amount": "1.999", "currency": "CNY"}, "odometer": "12",
             "visits": [{"arrivedAt": "2022-05-01", "faults": [{"isSafety": 1}], "replaced": [{"part": "x",
             "system": "engine", "extent": "huge"}], "colour": "red"}, 5, {"id": "V", "arrivedAt": null}]}
            """#
        let rejection = try #require(throws: Rejection.self) { try CarHistory(json: broken) }
        let found = Set(rejection.findings.map { "\($0.code) \($0.place)" })
        for expected in [
            "lemonFigureOutOfRange $.utcOffsetSeconds", "lemonUnknownWord $.unit", "malformedDate $.invoicedOn",
            "tooManyDigits $.price.amount", "wrongType $.odometer", "missingField $.visits[0].id",
            "lemonMalformedInstant $.visits[0].arrivedAt", "missingField $.visits[0].faults[0].code",
            "wrongType $.visits[0].faults[0].isSafety", "lemonUnknownWord $.visits[0].replaced[0].extent",
            "unknownField $.visits[0].colour", "wrongType $.visits[1]", "missingField $.visits[2].arrivedAt",
        ] {
            #expect(found.contains(expected), "\(expected) in \(found.sorted())")
        }
    }
}
