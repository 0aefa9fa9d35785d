import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// Who pays for a job: the choice among several terms, contracts, fitted parts and goodwill.
@Suite struct CoverageVerdictTests {
    static let contractTerm: Identifier<CoverageTerm> = "extended"

    func contract(
        _ id: Identifier<ExtendedContract> = "X1", from: String = "2024-01-01", through: String? = "2026-12-31",
        kilometres: Int? = 150_000, car: Identifier<Vehicle> = "V1", term: Identifier<CoverageTerm> = contractTerm
    ) throws -> ExtendedContract {
        try ExtendedContract(
            RecordKey(CoverageSample.dealer, id), for: car, number: "N-\(id)", term: term,
            days: CoverageSample.window(from, through), throughKilometres: kilometres)
    }

    func plan() throws -> CoveragePlan {
        try CoverageSample.plan([
            try CoverageSample.base("dealer", by: .dealer, for: CoveragePeriod(.months(60), kilometres: nil)),
            try CoverageSample.base("extended", by: .contract, from: .contract, for: .unlimited),
            try CoverageSample.base(
                "parts", by: .parts, from: .fitting, for: CoveragePeriod(.months(12), kilometres: nil)),
            try CoverageSample.base(
                "powertrain", covers: CoverageParts(systems: [.engine]),
                for: CoveragePeriod(.months(60), kilometres: 150_000)),
            try CoverageSample.base(),
        ])
    }

    func fitted(on: String, order: Identifier<RepairOrder> = "RO-0", kilometres: Int? = 8_000) throws -> FittedPart? {
        var order = try CoverageSample.order(order, kilometres: kilometres ?? 0)
        try settle(&order)
        return try order.settled().fittedParts.first
    }

    func settle(_ order: inout RepairOrder) throws {
        let at = CoverageSample.at
        try order.authorize(by: .customer, with: .signature("s"), at: at(12))
        for job in order.jobs { try order.assign(job.id, to: [WorkShare("T1", Rate("100%"))], bay: nil) }
        try order.startWork(by: .employee("E1"), at: at(13))
        for line in order.lines where line.kind == .part {
            try order.issue(line.quantity, on: line.id, by: "K1", at: at(14))
        }
        try order.finishWork(by: .employee("E1"), at: at(20))
        try order.inspect(.technician, by: "T1", at: at(21))
        try order.inspect(.teamLeader, by: "T8", at: at(22))
        try order.inspect(.final, by: "T9", items: [InspectionItem("road", isSafety: true, isGood: true)], at: at(23))
        try order.settle(by: .employee("E1"), at: at(30), in: .china)
    }

    @Test func theStatedOrder() throws {
        let order = try CoverageSample.order()
        let coverage = Coverage(try plan(), of: try CoverageSample.car(), contracts: [try contract()])
        let verdict = try coverage.verdict(for: "J1", of: order, on: LocalDate("2024-06-01"))
        #expect(verdict.outcome == .covered)
        // The manufacturer before all others, his longer term first.
        #expect(verdict.term?.term == "powertrain")
        #expect(verdict.others.map(\.term) == ["base", "extended", "dealer"])
        #expect(verdict.kilometres == 20_000)
        #expect(verdict.findings.first?.code == .covered)
        #expect(verdict.term?.remainingKilometres == 130_000)
        #expect(verdict.judgements.last?.findings.map(\.code) == [.partNotFitted])
    }

    @Test func contractsOfOthersAndEndedOnes() throws {
        let order = try CoverageSample.order()
        let plan = try CoverageSample.plan([
            try CoverageSample.base("extended", by: .contract, from: .contract, for: .unlimited)
        ])
        var ended = try contract("X2")
        try ended.perform(.cancel, from: LocalDate("2024-06-01"), by: .employee("E1"), at: CoverageSample.at(0))
        let car = try CoverageSample.car()
        func codes(_ contracts: [ExtendedContract], _ day: String = "2024-06-01", _ kilometres: Int = 20_000) throws
            -> [Finding.Code]
        {
            try Coverage(plan, of: car, contracts: contracts)
                .verdict(for: "J1", of: order, on: LocalDate(day), kilometres: kilometres).findings.map(\.code)
        }
        #expect(try codes([contract(car: "V2")]) == [.notCovered])
        #expect(try codes([ended]) == [.notCovered, .contractNotActive])
        #expect(try codes([ended], "2024-05-31") == [.covered])
        #expect(try codes([contract()], "2023-12-31") == [.notCovered, .coverageNotBegun])
        #expect(try codes([contract()], "2026-12-31", 150_000) == [.covered])
        #expect(try codes([contract()], "2027-01-01", 150_001) == [.notCovered, .coverageExpired, .distanceExceeded])
        #expect(try codes([contract(term: "gone")]) == [.coverageUndecided, .unknownTerm])
        #expect(try codes([contract(through: nil, kilometres: nil)], "2099-01-01", 900_000) == [.covered])
    }

    /// The part in the car is the one that was fitted last, and not the one that the order itself fits.
    @Test func partsOfEarlierRepairs() throws {
        var earlier = try CoverageSample.order("RO-0", kilometres: 18_000)
        try settle(&earlier)
        let parts = try earlier.settled().fittedParts
        #expect(parts.map(\.part) == ["P-1"])
        #expect(parts.first?.kilometres == 18_000)
        let plan = try CoverageSample.plan([
            try CoverageSample.base(
                "parts", by: .parts, from: .fitting, for: CoveragePeriod(.months(12), kilometres: 10_000, from: .start))
        ])
        let order = try CoverageSample.order()
        let car = try CoverageSample.car()
        for (day, kilometres, outcome) in [
            ("2025-06-01", 28_000, CoverageVerdict.Outcome.covered), ("2025-06-02", 28_000, .notCovered),
            ("2025-06-01", 28_001, .notCovered),
        ] {
            let verdict = try Coverage(plan, of: car, fitted: parts)
                .verdict(for: "J1", of: order, on: LocalDate(day), kilometres: kilometres)
            #expect(verdict.outcome == outcome)
            #expect(verdict.judgements.first?.fitted?.order == "RO-0")
        }
        let own = try Coverage(plan, of: car, fitted: parts).verdict(
            for: "J1", of: try CoverageSample.order("RO-0"), on: LocalDate("2024-07-01"))
        #expect(own.findings.map(\.code) == [.notCovered, .partNotFitted])
        var undone = earlier
        _ = try undone.reverse(
            by: RecordKey(dealer: "D01", "RO-0C"), because: "wrong", acting: .employee("E1"), at: CoverageSample.at(40),
            in: .china)
        #expect(try undone.settled().fittedParts.isEmpty)
    }

    /// A part whose number has changed is known by the name that diagnoses call it.
    @Test func partsByTheirNames() throws {
        let pump = Diagnosis(
            "F1", .defect, in: .engine, cause: "seized", correction: "replaced", causalPart: "pump",
            replaced: [ReplacedPart("pump", of: .engine, .mainPart, line: "L1")], by: "E5",
            at: try CoverageSample.at(11))
        var earlier = try CoverageSample.order("RO-0", diagnosis: pump)
        try settle(&earlier)
        let parts = try earlier.settled().fittedParts
        #expect(parts.map(\.name) == ["pump"])
        let plan = try CoverageSample.plan([
            try CoverageSample.base(
                "parts", by: .parts, from: .fitting, for: CoveragePeriod(.months(12), kilometres: nil))
        ])
        let order = try CoverageSample.order(
            lines: [try CoverageSample.line("L1", part: "P-1-NEW")], diagnosis: pump)
        let verdict = try Coverage(plan, of: try CoverageSample.car(), fitted: parts)
            .verdict(for: "J1", of: order, on: LocalDate("2024-07-01"))
        #expect(verdict.outcome == .covered)
        #expect(verdict.claimKind == .partsWarranty)
    }

    @Test(
        arguments: [
            (CoverageGrantor.manufacturer, ClaimKind.warranty), (.law, .warranty), (.dealer, nil), ("lessor", nil),
        ] as [(CoverageGrantor, ClaimKind?)])
    func onWhatGroundItIsClaimed(grantor: CoverageGrantor, kind: ClaimKind?) throws {
        let plan = try CoverageSample.plan([try CoverageSample.base(by: grantor)])
        let verdict = try Coverage(plan, of: try CoverageSample.car())
            .verdict(for: "J1", of: CoverageSample.order(), on: LocalDate("2024-06-01"))
        #expect(verdict.claimKind == kind)
    }

    @Test func goodwillComesLast() throws {
        let order = try CoverageSample.order()
        let grant = try CoverageSample.grant(CoverageSample.shares("50%", "20%", "30%"))
        let car = try CoverageSample.car()
        let covered = try Coverage(plan(), of: car, goodwill: [grant]).verdict(
            for: "J1", of: order, on: LocalDate("2024-06-01"))
        #expect(covered.outcome == .covered)
        #expect(covered.goodwill == nil)
        let old = try CoverageSample.car(registered: "2015-01-01")
        let verdict = try Coverage(plan(), of: old, goodwill: [grant]).verdict(
            for: "J1", of: order, on: LocalDate("2024-06-01"))
        #expect(verdict.outcome == .goodwill)
        #expect(verdict.goodwill == grant)
        #expect(verdict.summary.map(\.code) == [.goodwillGranted])
        #expect(verdict.claimKind == .goodwill)
        let own = try CoverageSample.grant(CoverageSample.shares("0%", "70%", "30%"))
        #expect(
            try Coverage(plan(), of: old, goodwill: [own]).verdict(for: "J1", of: order, on: LocalDate("2024-06-01"))
                .claimKind == nil)
        let another = try Coverage(plan(), of: old, goodwill: [grant]).verdict(
            for: "J2", of: order, on: LocalDate("2024-06-01"))
        #expect(another.outcome == .notCovered || another.outcome == .undecided)
        #expect(another.goodwill == nil)
    }

    /// Of several grants for a job the last counts, whatever their order; another dealership's does not.
    @Test func theLastGrantCounts() throws {
        func grant(_ id: Identifier<GoodwillGrant>, _ owner: RecordOwner, minute: Int64) throws -> GoodwillGrant {
            let shares = try CoverageSample.shares("50%", "20%", "30%")
            let amount = try Money("100.00", .cny)
            return try GoodwillGrant(
                RecordKey(owner, id), for: "J1", of: "RO-1", labour: amount, shares, parts: amount, shares, by: "E9",
                under: [GoodwillAuthority("E9", most: Money("500.00", .cny), mostShare: Rate("100%"))],
                at: CoverageSample.at(minute), because: "again")
        }
        let grants = [
            try grant("G1", CoverageSample.dealer, minute: 30), try grant("G2", CoverageSample.dealer, minute: 20),
            try grant("G3", .dealer("D02"), minute: 40),
        ]
        let car = try CoverageSample.car(registered: "2015-01-01")
        let verdict = try Coverage(CoverageSample.plan([CoverageSample.base()]), of: car, goodwill: grants)
            .verdict(for: "J1", of: CoverageSample.order(), on: LocalDate("2024-06-01"))
        #expect(verdict.goodwill?.key.id == "G1")
    }

    /// The day of the handing over is the dealership's: at 20:00 UTC it is the next day in China.
    @Test func aCarByItsFile() throws {
        let vehicle = try Vehicle(
            RecordKey(dealer: "D01", "V1"),
            VehicleDetails(
                make: "Audi", model: "A6L", deliveredAt: Timestamp("2023-01-31T20:00:00Z"),
                registeredOn: LocalDate("2023-02-03"), invoicedOn: LocalDate("2023-01-30"), use: .household),
            odometer: [OdometerReading(10, on: LocalDate("2023-02-01"))])
        let car = CoverageCar(vehicle, in: .china)
        #expect(car.id == "V1")
        #expect(car.deliveredOn == (try LocalDate("2023-02-01")))
        #expect(car.registeredOn == (try LocalDate("2023-02-03")))
        #expect(car.invoicedOn == (try LocalDate("2023-01-30")))
        #expect(car.use == .household)
        #expect(car.odometer.map(\.kilometres) == [10])
    }

    @Test func theWholeOrder() throws {
        let verdicts = try Coverage(plan(), of: try CoverageSample.car()).verdicts(
            for: CoverageSample.order(), on: LocalDate("2024-06-01"))
        #expect(verdicts.map(\.outcome) == [.covered, .undecided])
        #expect(verdicts[1].missing.contains(.diagnosis))
    }

    @Test func whatCannotBeAsked() throws {
        let coverage = Coverage(try plan(), of: CoverageCar("V2", make: "Audi", model: "A6L"))
        let order = try CoverageSample.order()
        let found = refusalCodes {
            try coverage.verdict(for: "J9", of: order, on: LocalDate("2024-06-01"), kilometres: -1)
        }
        #expect(found == [.unknownJob, .otherVehicle, .implausibleOdometer])
    }

    @Test func anOdometerThatWentBackIsTold() throws {
        let car = try CoverageSample.car(odometer: [OdometerReading(30_000, on: LocalDate("2024-01-01"))])
        let verdict = try Coverage(plan(), of: car).verdict(
            for: "J1", of: CoverageSample.order(), on: LocalDate("2024-06-01"))
        #expect(verdict.summary.map(\.code) == [.covered, .odometerRollback])
    }

    /// Whatever the order of the plan's terms, the verdict is the same.
    @Test func theOrderOfTermsDoesNotMatter() throws {
        let terms = try plan().terms
        let order = try CoverageSample.order()
        let car = try CoverageSample.car()
        let first = try Coverage(CoverageSample.plan(terms), of: car).verdict(
            for: "J1", of: order, on: LocalDate("2024-06-01"))
        let second = try Coverage(CoverageSample.plan(terms.reversed()), of: car).verdict(
            for: "J1", of: order, on: LocalDate("2024-06-01"))
        #expect(first == second)
    }
}
