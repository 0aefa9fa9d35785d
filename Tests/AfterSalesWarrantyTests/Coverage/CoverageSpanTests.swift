import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesWarranty
import Testing

/// Where a term ends, to the day and the kilometre.
@Suite struct CoverageSpanTests {
    /// The last day is inside (民法典 Articles 201–203), to its end; months end on the corresponding day, or on the last one.
    @Test(arguments: [
        ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 36, "2026-01-31"),
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2022-01-15", 36, "2025-01-15"),
        ("2023-08-31", 6, "2024-02-29"), ("2021-12-31", 24, "2023-12-31"), ("2022-05-30", 9, "2023-02-28"),
    ])
    func lastDayOfMonths(start: String, months: Int, last: String) throws {
        let period = CoveragePeriod(.months(months), kilometres: nil)
        let day = try LocalDate(last)
        #expect(period.lastDay(from: try LocalDate(start)) == day)
        let term = try CoverageSample.base(for: period)
        let car = try CoverageSample.car(registered: start)
        for (offset, result) in [(-1, CoverageJudgement.Result.covers), (0, .covers), (1, .doesNot)] {
            let judgement = try CoverageSample.judge(term, car: car, on: day.adding(days: offset).description)
            #expect(judgement?.result == result)
            #expect(judgement?.remainingDays == -offset)
            #expect(judgement?.lastDay == day)
        }
    }

    @Test(arguments: [(99_999, 1), (100_000, 0), (100_001, -1)])
    func theLastKilometreIsInside(kilometres: Int, remaining: Int) throws {
        let judgement = try CoverageSample.judge(try CoverageSample.base(), kilometres: kilometres)
        #expect(judgement?.remainingKilometres == remaining)
        #expect(judgement?.result == (remaining >= 0 ? .covers : .doesNot))
        #expect(codes(judgement?.findings ?? []) == (remaining >= 0 ? [] : [.distanceExceeded]))
    }

    /// Both limits broken: both are told.
    @Test func bothReasonsAtOnce() throws {
        let judgement = try CoverageSample.judge(try CoverageSample.base(), on: "2027-01-01", kilometres: 200_000)
        #expect(codes(judgement?.findings ?? []) == [.coverageExpired, .distanceExceeded])
    }

    @Test func unlimited() throws {
        let term = try CoverageSample.base(for: .unlimited)
        let judgement = try CoverageSample.judge(term, on: "2099-01-01", kilometres: nil)
        #expect(judgement?.result == .covers)
        #expect(judgement?.remainingDays == nil)
        #expect(judgement?.remainingKilometres == nil)
    }

    @Test func repairBeforeTheStart() throws {
        let judgement = try CoverageSample.judge(try CoverageSample.base(), on: "2023-01-30", kilometres: 5)
        #expect(judgement?.result == .doesNot)
        #expect(codes(judgement?.findings ?? []) == [.coverageNotBegun])
    }

    @Test(arguments: [
        (CoverageStart.registration, CoverageEvidence.registrationDate), (.delivery, .deliveryDate),
        (.invoice, .invoiceDate), (.deliveryOrInvoice, .invoiceDate),
    ])
    func aStartThatNobodyKnows(start: CoverageStart, evidence: CoverageEvidence) throws {
        let car = try CoverageSample.car(registered: nil)
        let judgement = try CoverageSample.judge(try CoverageSample.base(from: start), car: car)
        #expect(judgement?.result == .undecided)
        #expect(judgement?.missing == [evidence])
    }

    /// What is certain needs no more proof: a car beyond the kilometres is not covered, whatever its registration.
    @Test func certainReasonsWinOverMissingOnes() throws {
        let term = try CoverageSample.base(vehicles: CoverageVehicles(makes: ["BMW"]))
        let judgement = try CoverageSample.judge(term, car: try CoverageSample.car(registered: nil), nil)
        #expect(judgement?.result == .doesNot)
        #expect(judgement?.missing == [.diagnosis, .registrationDate])
        #expect(judgement?.findings.first?.code == .vehicleNotCovered)
    }

    @Test func noOdometer() throws {
        let judgement = try CoverageSample.judge(try CoverageSample.base(), kilometres: nil)
        #expect(judgement?.result == .undecided)
        #expect(judgement?.missing == [.odometer])
    }

    @Test(arguments: [(59_999, CoverageJudgement.Result.covers), (60_000, .covers), (60_001, .doesNot)])
    func kilometresFromTheStart(kilometres: Int, result: CoverageJudgement.Result) throws {
        let period = CoveragePeriod(.months(36), kilometres: 50_000, from: .start)
        let car = try CoverageSample.car(odometer: [
            OdometerReading(10_000, on: LocalDate("2023-01-20")), OdometerReading(12_000, on: LocalDate("2023-03-01")),
        ])
        let judgement = try CoverageSample.judge(try CoverageSample.base(for: period), car: car, kilometres: kilometres)
        #expect(judgement?.result == result)
        #expect(judgement?.lastKilometres == 60_000)
    }

    /// Without a reading at the start nobody can tell, unless the car has not driven so far at all.
    @Test(arguments: [(50_000, CoverageJudgement.Result.covers), (50_001, .undecided)])
    func kilometresFromAnUnknownStart(kilometres: Int, result: CoverageJudgement.Result) throws {
        let period = CoveragePeriod(.months(36), kilometres: 50_000, from: .start)
        let judgement = try CoverageSample.judge(try CoverageSample.base(for: period), kilometres: kilometres)
        #expect(judgement?.result == result)
        #expect(judgement?.missing == [.startOdometer])
    }

    /// 70 000 km were read, now 20 000: below the limit both times, or on both sides of it.
    @Test(arguments: [(100_000, CoverageJudgement.Result.covers), (60_000, .undecided), (19_999, .doesNot)])
    func anOdometerThatGoesBack(limit: Int, result: CoverageJudgement.Result) throws {
        let car = try CoverageSample.car(odometer: [OdometerReading(70_000, on: LocalDate("2024-01-01"))])
        let term = try CoverageSample.base(for: CoveragePeriod(.months(36), kilometres: limit))
        #expect(try CoverageSample.judge(term, car: car)?.result == result)
    }

    /// A reading of a later day says nothing about this one.
    @Test func laterReadings() throws {
        let car = try CoverageSample.car(odometer: [OdometerReading(170_000, on: LocalDate("2024-06-02"))])
        #expect(try CoverageSample.judge(try CoverageSample.base(), car: car)?.result == .covers)
    }

    @Test func daysBeyondTheCalendar() throws {
        let term = try CoverageSample.base(effective: CoverageSample.window("9990-01-01"))
        let car = try CoverageSample.car(registered: "9999-06-01")
        let judgement = try CoverageSample.judge(term, car: car, on: "9999-12-31")
        #expect(judgement?.result == .covers)
        #expect(judgement?.lastDay == nil)
    }
}
