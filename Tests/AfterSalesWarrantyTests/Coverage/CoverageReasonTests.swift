import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// Whether a term is for a car, a part, a kind of fault, and on which grounds it does not pay.
@Suite struct CoverageReasonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var vehicles = CoverageVehicles.all
        var covers = CoverageParts.none
        var except = CoverageParts.none
        var fault: CoverageFault? = CoverageSample.pump
        var use: VehicleUse? = .household
        var hasVIN = true
        var modelYear: Int? = 2023
        var result = CoverageJudgement.Result.covers
        var codes: [Finding.Code] = []
        var missing: [CoverageEvidence] = []
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "everything"),
        Case(name: "make in other letters", vehicles: CoverageVehicles(makes: ["AUDI"])),
        Case(
            name: "another make and model", vehicles: CoverageVehicles(makes: ["BMW"], models: ["X5"]),
            result: .doesNot, codes: [.vehicleNotCovered, .vehicleNotCovered]),
        Case(name: "wmi", vehicles: CoverageVehicles(wmis: ["LVS"])),
        Case(
            name: "another wmi", vehicles: CoverageVehicles(wmis: ["WAU"]), result: .doesNot,
            codes: [.vehicleNotCovered]),
        Case(
            name: "no VIN", vehicles: CoverageVehicles(wmis: ["LVS"]), hasVIN: false, result: .undecided,
            codes: [.evidenceMissing], missing: [.vin]),
        Case(name: "years", vehicles: CoverageVehicles(modelYears: 2023...2024)),
        Case(
            name: "too old", vehicles: CoverageVehicles(modelYears: 2024...2025), result: .doesNot,
            codes: [.vehicleNotCovered]),
        Case(
            name: "a taxi", vehicles: CoverageVehicles(uses: [.household]), use: .commercial, result: .doesNot,
            codes: [.vehicleNotCovered]),
        Case(
            name: "use not known", vehicles: CoverageVehicles(uses: [.household]), use: nil, result: .undecided,
            codes: [.evidenceMissing], missing: [.vehicleUse]),
        Case(name: "systems", covers: CoverageParts(systems: [.engine, .transmission])),
        Case(
            name: "another system", covers: CoverageParts(systems: [.brakes]), result: .doesNot,
            codes: [.partNotCovered]),
        Case(
            name: "both lists have to be met", covers: CoverageParts(systems: [.engine], parts: ["P-2"]),
            result: .doesNot, codes: [.partNotCovered]),
        Case(
            name: "any list leaves out", except: CoverageParts(classes: [.wear], parts: ["P-1"]), result: .doesNot,
            codes: [.partNotCovered]),
        Case(
            name: "wear", except: CoverageParts(classes: [.wear]),
            fault: CoverageFault(.defect, in: .brakes, part: "P-9", partClass: .wear), result: .doesNot,
            codes: [.partNotCovered]),
        Case(
            name: "class not known", except: CoverageParts(classes: [.wear]),
            fault: CoverageFault(.defect, in: .brakes, part: "P-9"), result: .undecided, codes: [.evidenceMissing],
            missing: [.partClass]),
        Case(
            name: "no part at all", except: CoverageParts(classes: [.wear]),
            fault: CoverageFault(.defect, in: .electrical, hasPart: false)),
        Case(
            name: "no part where one is asked for", covers: CoverageParts(classes: [.base]),
            fault: CoverageFault(.defect, in: .electrical, hasPart: false), result: .doesNot,
            codes: [.partNotCovered]),
        Case(
            name: "system not known", covers: CoverageParts(systems: [.engine]),
            fault: CoverageFault(.defect, part: "P-1", partClass: .base), result: .undecided,
            codes: [.evidenceMissing], missing: [.system]),
        Case(
            name: "nature", fault: CoverageFault(.wear, in: .engine, part: "P-1", partClass: .base), result: .doesNot,
            codes: [.natureNotCovered]),
        Case(
            name: "no diagnosis", fault: nil, result: .undecided, codes: [.evidenceMissing], missing: [.diagnosis]),
    ]

    @Test(arguments: cases) func scope(_ example: Case) throws {
        let term = try CoverageSample.base(
            vehicles: example.vehicles, covers: example.covers, except: example.except)
        let car = try CoverageSample.car(
            use: example.use, vin: example.hasVIN ? "LVSFBFACXDF123456" : nil, modelYear: example.modelYear)
        let judgement = try CoverageSample.judge(term, car: car, example.fault)
        #expect(judgement?.result == example.result)
        #expect(codes(judgement?.findings ?? []) == example.codes)
        #expect(judgement?.missing == example.missing)
    }

    /// Where the file has no model year, position 10 of the VIN tells it: D is 2013.
    @Test func modelYearByTheVIN() throws {
        let term = try CoverageSample.base(vehicles: CoverageVehicles(modelYears: 2013...2013))
        let car = try CoverageSample.car(registered: "2023-01-31", modelYear: nil)
        #expect(try CoverageSample.judge(term, car: car)?.result == .covers)
    }

    struct Exclusion: Sendable, CustomTestStringConvertible {
        let name: String
        var exclusion = CoverageExclusion(.modification)
        var bar: ExclusionBar?
        var circumstance: CoverageCircumstance? = CoverageCircumstance(.modification)
        var nature = FaultNature.defect
        var isServiceProven: Bool?
        var result = CoverageJudgement.Result.covers
        var codes: [Finding.Code] = []
        var testDescription: String { name }
    }

    static let law = "15 U.S.C. 2302(c)"
    static let outside = CoverageExclusion(.outsideRepair, hasToBeCause: false)

    static let exclusions: [Exclusion] = [
        Exclusion(name: "none of it", circumstance: nil),
        Exclusion(name: "another ground", circumstance: CoverageCircumstance(.accident, isCause: true)),
        Exclusion(name: "cause not known", result: .undecided, codes: [.evidenceMissing]),
        Exclusion(
            name: "cause", circumstance: CoverageCircumstance(.modification, isCause: true), result: .doesNot,
            codes: [.excluded]),
        Exclusion(
            name: "not the cause", circumstance: CoverageCircumstance(.modification, isCause: false),
            codes: [.exclusionWithoutCause]),
        Exclusion(
            name: "whatever the cause", exclusion: CoverageExclusion(.modification, hasToBeCause: false),
            circumstance: CoverageCircumstance(.modification, isCause: false), result: .doesNot, codes: [.excluded]),
        Exclusion(
            name: "by the diagnosis", circumstance: nil, nature: .modification, result: .doesNot, codes: [.excluded]),
        Exclusion(
            name: "outside repair, no law", exclusion: outside, circumstance: CoverageCircumstance(.outsideRepair),
            result: .doesNot, codes: [.excluded]),
        Exclusion(
            name: "outside repair, barred", exclusion: outside,
            bar: ExclusionBar(.outsideRepair, allowsCause: false, source: law),
            circumstance: CoverageCircumstance(.outsideRepair, isCause: true), codes: [.exclusionBarred]),
        Exclusion(
            name: "outside repair, only as a cause", exclusion: outside,
            bar: ExclusionBar(.outsideRepair, allowsCause: true, source: law),
            circumstance: CoverageCircumstance(.outsideRepair, isCause: false), codes: [.exclusionWithoutCause]),
        Exclusion(
            name: "outside repair as the cause", exclusion: outside,
            bar: ExclusionBar(.outsideRepair, allowsCause: true, source: law),
            circumstance: CoverageCircumstance(.outsideRepair, isCause: true), result: .doesNot, codes: [.excluded]),
        Exclusion(
            name: "outside repair, cause not known", exclusion: outside,
            bar: ExclusionBar(.outsideRepair, allowsCause: true, source: law),
            circumstance: CoverageCircumstance(.outsideRepair), result: .undecided, codes: [.evidenceMissing]),
        Exclusion(
            name: "nobody has looked at the services", exclusion: CoverageExclusion(.missedService),
            circumstance: nil, codes: [.evidenceMissing]),
        Exclusion(
            name: "nobody has looked, and the law bars it", exclusion: CoverageExclusion(.missedService),
            bar: ExclusionBar(.missedService, allowsCause: false, source: law), circumstance: nil),
        Exclusion(
            name: "serviced", exclusion: CoverageExclusion(.missedService), circumstance: nil, isServiceProven: true),
        Exclusion(
            name: "not serviced", exclusion: CoverageExclusion(.missedService), circumstance: nil,
            isServiceProven: false, result: .undecided, codes: [.evidenceMissing]),
        Exclusion(
            name: "not serviced, whatever the cause",
            exclusion: CoverageExclusion(.missedService, hasToBeCause: false), circumstance: nil,
            isServiceProven: false, result: .doesNot, codes: [.excluded]),
    ]

    @Test(arguments: exclusions) func grounds(_ example: Exclusion) throws {
        var fault = CoverageSample.pump
        fault.nature = example.nature
        let judgement = try CoverageSample.judge(
            try CoverageSample.base(exclusions: [example.exclusion]), bars: [example.bar].compactMap(\.self), fault,
            circumstances: [example.circumstance].compactMap(\.self), isServiceProven: example.isServiceProven)
        #expect(judgement?.result == example.result)
        #expect(codes(judgement?.findings ?? []) == example.codes)
    }

    /// A circumstance that is told twice, once with its cause: the cause counts.
    @Test func toldTwice() throws {
        let judgement = try CoverageSample.judge(
            try CoverageSample.base(exclusions: [CoverageExclusion(.accident)]),
            circumstances: [CoverageCircumstance(.accident, isCause: false), .init(.accident, isCause: true)])
        #expect(codes(judgement?.findings ?? []) == [.excluded])
    }
}
