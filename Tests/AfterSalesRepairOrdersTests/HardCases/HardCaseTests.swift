import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// A hard case (疑难问题库) is made from an order, and refused with every reason.
@Suite struct HardCaseTests {
    private let key = RecordKey<HardCase>(FullOrder.owner, "HC-1")
    private let car = HardCaseCar(make: "Audi", model: "A6L")
    private let details = HardCaseDetails(symptom: "no start", cause: "starter", cure: "new starter")

    @Test func itHasWhatTheOrderTells() throws {
        let hardCase = try HardCaseSamples.full()
        #expect(hardCase.order == "RO-1" && hardCase.kilometres == 41_200 && hardCase.author == "E5")
        #expect(hardCase.parts == [HardCasePart(code: "P-1", "starter"), HardCasePart(code: "P-2", "oil")])
        let other = try FullOrder.closed().hardCase(
            key, car: car, details, curedBy: ["J2"], by: "E5", at: FullOrder.at(150))
        #expect(other.parts.isEmpty)
    }

    @Test func itTakesTheKindOfACarAndNotItsNumber() throws {
        let details = VehicleDetails(
            make: "Audi", model: "A6L", vin: try VIN("LSVAA49J132047371"),
            plate: try LicencePlate("京A12345", in: .china),
            engineNumber: "EA888-556677", modelYear: 2024)
        let hardCase = try FullOrder.closed().hardCase(
            key, car: HardCaseCar(details, engine: "EA888"), self.details, by: "E5", at: FullOrder.at(150))
        let json = try hardCase.recordJSON()
        for mark in ["LSVAA49J132047371", "12345", "556677"] + FullOrder.marks { #expect(!json.contains(mark)) }
        #expect(hardCase.car == HardCaseCar(make: "Audi", model: "A6L", modelYear: 2024, engine: "EA888"))
        #expect(hardCase.customersConcerned.isEmpty)
    }

    @Test func whatIsWrongIsToldAllTogether() throws {
        let bad = HardCaseDetails(symptom: " ", troubleCodes: ["P0301", "\u{7}"], cause: "", cure: "\u{0}")
        let error = #expect(throws: OrderRefusal.self) {
            try FullOrder.opened().hardCase(
                RecordKey(.dealer("D02"), "HC-1"), car: HardCaseCar(make: "", model: " "), bad, curedBy: ["J9"],
                by: "E5", at: FullOrder.at(-5))
        }
        #expect(
            error?.findings.map(\.code) == [
                .notReceived, .beforeLastStep, .ownerDiffers, .emptyText, .emptyText, .emptyText, .emptyText,
                .controlCharacter, .controlCharacter, .unknownJob,
            ])
        let many = HardCaseDetails(
            symptom: "x", troubleCodes: (0...HardCaseDetails.mostCodes).map { "P\($0)" }, cause: "y", cure: "z")
        #expect(many.findings.map(\.code) == [.tooManyElements])
    }

    @Test func aCreditIsNoCase() throws {
        let error = #expect(throws: OrderRefusal.self) {
            try FullOrder.reversed().credit.hardCase(key, car: car, details, by: "E5", at: FullOrder.at(900))
        }
        #expect(error?.findings.map(\.code) == [.notReceived, .creditUnchangeable])
    }

    @Test func itIsCorrectedAndNotMadeWrong() throws {
        var hardCase = try HardCaseSamples.full()
        try hardCase.edit { $0.cure = "更换蓄电池" }
        #expect(hardCase.details.cure == "更换蓄电池")
        let before = hardCase
        let error = #expect(throws: Rejection.self) { try hardCase.edit { $0.cause = "" } }
        #expect(error?.findings.map(\.code) == [.emptyText])
        #expect(hardCase == before)
    }
}
