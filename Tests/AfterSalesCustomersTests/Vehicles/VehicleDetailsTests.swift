import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct VehicleDetailsTests {
    static func car(_ details: VehicleDetails) throws -> Vehicle {
        try Vehicle(RecordKey(dealer: "D01", "V1"), details)
    }

    @Test(
        arguments: [
            // Right, in the United States, and with one digit changed.
            ("1M8GDM9AXKP042788", []), ("1M8GDM9A1KP042788", [.checkDigitMismatch]),
            // Position 10 stands for no model year there.
            ("1M8GDM9A9UP042788", [.checkDigitMismatch, .invalidModelYearCode]),
            // China and Germany ask for no check digit.
            ("LFV3A24G9E3000001", []), ("LFV3A24G1E3000001", []), ("WAUZZZ4G0EN000001", []),
        ] as [(String, [Finding.Code])])
    func theCheckDigitCountsWhereItIsMandatory(text: String, expected: [Finding.Code]) throws {
        let details = VehicleDetails(make: "Audi", model: "A6L", vin: try VIN(text))
        let found = try findings { _ = try Self.car(details) }
        #expect(found.map(\.code) == expected)
        #expect(found.allSatisfy { $0.place.path == "$.vin" && !"\($0) \($0.inputs)".contains(text) })
        if expected.isEmpty {
            let car = try Self.car(details)
            #expect(Query.vehicles(of: .dealer("D01"), vin: try VIN(text)).matches(car))
        }
    }

    @Test func aVINIsCheckedWhenItChanges() throws {
        var car = try Samples.fullVehicle()
        let before = car
        let wrong = try VIN("1M8GDM9A1KP042788")
        #expect(try codes { try car.edit { $0.vin = wrong } } == [.checkDigitMismatch])
        #expect(car == before)
        try car.edit { $0.vin = nil }
        try car.edit { $0.colour = "红" }
        #expect(car.details.vin == nil && car.details.colour == "红")
    }

    @Test(
        arguments: [
            (-1, [.implausibleOdometer]), (0, []), (9_999_999, []), (10_000_000, [.implausibleOdometer]),
            (Int.min, [.implausibleOdometer]), (Int.max, [.implausibleOdometer]),
        ] as [(Int, [Finding.Code])])
    func theNextServiceIsAtADistanceCarsDrive(kilometres: Int, expected: [Finding.Code]) throws {
        var details = VehicleDetails(make: "Audi", model: "A6L")
        details.nextService = ServiceDue(kilometres: kilometres)
        #expect(details.findings.map(\.code) == expected)
        #expect(details.findings.allSatisfy { $0.place.path == "$.nextService.kilometres" })
    }

    @Test func everyTextIsChecked() throws {
        let bad = "SECRET\u{0}"
        let details = VehicleDetails(
            make: "", model: " ", engineNumber: bad, colour: bad,
            insurance: InsurancePolicy(insurer: "", number: bad, through: try Samples.today),
            accessories: [Accessory("tow bar"), Accessory("\n")])
        let found = try findings { _ = try Self.car(details) }
        #expect(
            found.map { "\($0.code) \($0.place.path)" } == [
                "emptyText $.make", "emptyText $.model", "controlCharacter $.engineNumber", "controlCharacter $.colour",
                "emptyText $.insurance.insurer", "controlCharacter $.insurance.number",
                "emptyText $.accessories[1].name", "controlCharacter $.accessories[1].name",
            ])
        #expect(!found.contains { "\($0) \($0.inputs)".contains("SECRET") })
    }

    @Test func aRefusedEditChangesNothing() throws {
        var car = try Samples.fullVehicle()
        let before = car
        #expect(
            try codes {
                try car.edit {
                    $0.make = ""
                    $0.plate = nil
                }
            } == [.emptyText])
        #expect(car == before)
    }

    @Test func saysAllThatIsWrongAtOnce() throws {
        let day = try Samples.today
        let found = try codes {
            _ = try Vehicle(
                RecordKey(dealer: "D01", "V1"),
                VehicleDetails(make: "", model: "A6L", vin: try VIN("1M8GDM9A1KP042788")),
                ownerships: [Ownership("C1", from: day), Ownership("C2", from: day)],
                odometer: [OdometerReading(-1, on: day), OdometerReading(5, on: day)])
        }
        #expect(found == [.checkDigitMismatch, .emptyText, .secondOwnership, .implausibleOdometer])
    }

    @Test(arguments: [("C1", true), ("C3", false), ("C5", false)])
    func forgetsWhatTellsOfItsLastOwner(customer: String, isLast: Bool) throws {
        let car = try Samples.fullVehicle()
        let forgotten = try #require(car.forgetting(Identifier(customer)))
        #expect((forgotten.details.plate == nil) == isLast)
        #expect((forgotten.details.insurance?.number == nil) == isLast)
        #expect(forgotten.details.vin == car.details.vin && forgotten.ownerships == car.ownerships)
        #expect((forgotten == car) == !isLast)
    }

    @Test func forgetsWhoHasGivenItAwayToNobodyKnown() throws {
        var car = try Samples.fullVehicle()
        try car.endOwnership(on: Samples.today)
        #expect(try #require(car.forgetting("C1")).details.plate == nil)
    }
}
