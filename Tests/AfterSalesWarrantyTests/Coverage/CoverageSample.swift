import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty

/// Cars, terms and orders to try coverage on.
enum CoverageSample {
    static let dealer: RecordOwner = .dealer("D01")
    static let always = "2010-01-01"

    static func window(_ from: String = always, _ through: String? = nil) throws -> DateWindow {
        try DateWindow(from: LocalDate(from), through: through.map { try LocalDate($0) })
    }

    static func text(_ name: String) -> LocalizedText { LocalizedText(name, "条款\(name)") }

    /// 3 years or 100 000 km from the registration, without what wears or is used up.
    static func base(
        _ id: Identifier<CoverageTerm> = "base", version: Int = 1, by grantor: CoverageGrantor = .manufacturer,
        effective: DateWindow? = nil, vehicles: CoverageVehicles = .all, covers: CoverageParts = .none,
        except: CoverageParts = CoverageParts(classes: [.consumable, .wear]), natures: [FaultNature] = [.defect],
        from start: CoverageStart = .registration,
        for period: CoveragePeriod = CoveragePeriod(.months(36), kilometres: 100_000),
        exclusions: [CoverageExclusion] = []
    ) throws -> CoverageTerm {
        CoverageTerm(
            id, version: version, text(id.rawValue), source: "booklet, page 3", by: grantor,
            effective: try effective ?? window(), vehicles: vehicles, covers: covers, except: except,
            natures: natures, from: start, for: period, exclusions: exclusions)
    }

    static func plan(_ terms: [CoverageTerm], bars: [ExclusionBar] = []) throws -> CoveragePlan {
        try CoveragePlan(RecordKey(.group, "M1"), version: 1, text("plan"), of: "M1", bars: bars, terms: terms)
    }

    static func car(
        registered: String? = "2023-01-31", delivered: String? = nil, invoiced: String? = nil,
        use: VehicleUse? = .household, vin: String? = "LVSFBFACXDF123456", modelYear: Int? = 2023,
        odometer: [OdometerReading] = []
    ) throws -> CoverageCar {
        CoverageCar(
            "V1", make: "Audi", model: "A6L", vin: try vin.map { try VIN($0) }, modelYear: modelYear, use: use,
            registeredOn: try registered.map { try LocalDate($0) },
            deliveredOn: try delivered.map { try LocalDate($0) },
            invoicedOn: try invoiced.map { try LocalDate($0) }, odometer: odometer)
    }

    /// A pump of the engine that is not as it should be.
    static let pump = CoverageFault(.defect, in: .engine, part: "P-1", partClass: .base)

    static func judge(
        _ term: CoverageTerm, bars: [ExclusionBar] = [], car: CoverageCar? = nil, on day: String = "2024-06-01",
        kilometres: Int? = 20_000, _ fault: CoverageFault? = pump, circumstances: [CoverageCircumstance] = [],
        isServiceProven: Bool? = nil, fitted: [FittedPart] = []
    ) throws -> CoverageJudgement? {
        let coverage = Coverage(try plan([term], bars: bars), of: try car ?? Self.car(), fitted: fitted)
        let facts = CoverageFacts(
            on: try LocalDate(day), kilometres: kilometres, fault, circumstances: circumstances,
            isServiceProven: isServiceProven)
        return coverage.judgements(of: facts, in: "RO-1").first
    }

    static func at(_ minutes: Int64) throws -> Timestamp {
        try Timestamp("2024-06-01T00:00:00Z").adding(seconds: minutes * 60)
    }

    static func line(
        _ id: Identifier<OrderLine>, part code: String, _ partClass: PartClass? = .base, job: Identifier<Job> = "J1",
        price: String = "300.00"
    ) throws -> OrderLine {
        OrderLine(
            id, .part, for: job, code: code, "part \(code)", unitPrice: try Money(price, .cny),
            taxRate: try Rate("13%"),
            payType: .warranty, partClass: partClass)
    }

    /// An order of 2024-06-01 at 20 000 km with a job J1 that has found a pump, and J2 without a diagnosis.
    static func order(
        _ id: Identifier<RepairOrder> = "RO-1", lines: [OrderLine]? = nil, diagnosis: Diagnosis? = nil,
        kilometres: Int = 20_000
    ) throws -> RepairOrder {
        var order = try RepairOrder(
            RecordKey(dealer: "D01", id), for: "C1", car: "V1", advisor: "E1", terms: PriceTerms(.cny, tax: .inclusive),
            openedAt: at(0))
        try order.checkIn(
            Reception(kilometres: kilometres, concerns: [Concern("c1", "冷车打不着火")]), by: .employee("E1"), at: at(5))
        try order.estimate(
            EstimateDraft(
                newJobs: [Job("J1", "pump", about: ["c1"]), Job("J2", "noise")],
                lines: try lines ?? [line("L1", part: "P-1")]),
            by: .employee("E1"), at: at(10))
        try order.diagnose(
            "J1",
            diagnosis
                ?? Diagnosis(
                    "F1", .defect, in: .engine, cause: "seized", correction: "replaced", causalPart: "P-1",
                    by: "E5", at: at(11)))
        return order
    }

    static func grant(
        _ shares: CostShares, job: Identifier<Job> = "J1", id: Identifier<GoodwillGrant> = "G1",
        labour: String = "100.00", parts: String = "300.00", most: String = "5000.00", mostShare: String = "100%",
        by employee: Identifier<Employee> = "E9"
    ) throws -> GoodwillGrant {
        try GoodwillGrant(
            RecordKey(dealer, id), for: job, of: "RO-1", labour: Money(labour, .cny), shares, parts: Money(parts, .cny),
            shares, by: employee,
            under: [GoodwillAuthority("E9", most: try Money(most, .cny), mostShare: try Rate(mostShare))],
            at: at(20), because: "a good customer")
    }

    static func shares(_ manufacturer: String, _ dealer: String, _ customer: String) throws -> CostShares {
        try CostShares(manufacturer: Rate(manufacturer), dealer: Rate(dealer), customer: Rate(customer))
    }
}

/// The codes of findings, for comparing.
func codes(_ findings: [Finding]) -> [Finding.Code] { findings.map(\.code) }

/// The codes of a rejection's errors; none where nothing was refused.
func refusalCodes<Value>(_ body: () throws -> Value) -> [Finding.Code] {
    do {
        _ = try body()
        return []
    } catch let rejection as Rejection {
        return rejection.errors.map(\.code)
    } catch {
        return ["\(error)".isEmpty ? "?" : "otherError"]
    }
}
