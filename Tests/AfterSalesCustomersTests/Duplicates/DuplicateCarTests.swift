import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct DuplicateCarTests {
    private let files = [SampleFile("C1", "王伟"), SampleFile("C2", "王伟"), SampleFile("C3", "Anna Schmidt")]

    private func car(
        _ id: String, vin: String? = nil, plate: String? = nil, in region: RegionCode? = nil, _ ownerships: Ownership...
    ) throws -> Vehicle {
        try Vehicle(
            RecordKey(dealer: "D01", Identifier(id)),
            VehicleDetails(
                make: "Audi", model: "A6L", vin: try vin.map { text in try VIN(text) },
                plate: try plate.map { text in try LicencePlate(text, in: region) }),
            ownerships: ownerships)
    }

    private func own(_ customer: Identifier<Customer>, _ from: String, _ through: String? = nil) -> Ownership {
        Ownership(customer, from: .day(from), through: through.map { .day($0) })
    }

    @Test func oneCarEnteredTwiceBringsItsTwoOwnersTogether() throws {
        let cars = [
            try car("V1", vin: "1M8GDM9AXKP042788", own("C1", "2024-01-01")),
            try car("V2", vin: "1M8GDM9AXKP042788", own("C2", "2025-01-01")),
        ]
        let report = try DuplicateSearch.report(files, cars: cars)
        #expect(report.codes == [.sameCar, .sameName])
        #expect(report.candidates.map(\.score) == [750])
    }

    @Test func aCarThatChangesHandsIsNoDuplicateOfStrangers() throws {
        let sold = try car("V1", own("C1", "2024-01-01", "2025-03-31"), own("C3", "2025-04-01"))
        #expect(try DuplicateSearch.report(files, cars: [sold]).candidates.isEmpty)
        let kept = try car("V1", own("C1", "2024-01-01", "2025-03-31"), own("C2", "2025-04-01"))
        #expect(try DuplicateSearch.report(files, cars: [kept]).codes == [.sameName, .carHandedOver])
    }

    @Test(arguments: [("2025-05-02", true), ("2025-05-03", false)])
    func aHandOverTakesSoManyDays(_ from: String, _ isOne: Bool) throws {
        let cars = [try car("V1", own("C1", "2024-01-01", "2025-03-31"), own("C2", from))]
        #expect(try DuplicateSearch.report(files, cars: cars).candidates.isEmpty != isOne)
    }

    @Test func aPlateIsThatOfThePresentOwner() throws {
        let cars = [
            try car("V1", plate: "京A12345", in: "CN", own("C1", "2024-01-01")),
            try car("V2", plate: "京A12345", own("C2", "2025-01-01")),
        ]
        #expect(try DuplicateSearch.report(files, cars: cars).codes == [.sameName, .samePlate])
        let old = [
            try car("V1", plate: "京A12345", in: "CN", own("C1", "2024-01-01", "2024-06-30"), own("C3", "2024-07-01")),
            cars[1],
        ]
        #expect(try DuplicateSearch.report(files, cars: old).candidates.isEmpty)
    }

    @Test func theSameCharactersInTwoCountriesAreTwoPlates() throws {
        let cars = [
            try car("V1", plate: "AB12345", in: "DK", own("C1", "2024-01-01")),
            try car("V2", plate: "AB12345", in: "NO", own("C2", "2025-01-01")),
        ]
        #expect(try DuplicateSearch.report(files, cars: cars).candidates.isEmpty)
    }

    @Test func carsOfUnknownCustomersAndThoseOfOtherOwnersAreNothing() throws {
        let cars = [try car("V1", own("C9", "2024-01-01")), try car("V2", own("C1", "2024-01-01"))]
        #expect(try DuplicateSearch.report(files, cars: cars).candidates.isEmpty)
    }
}
