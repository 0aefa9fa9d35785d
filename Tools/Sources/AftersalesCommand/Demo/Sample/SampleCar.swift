import AfterSales

/// A car of the sample dealerships, and whose it is: what the next visit has to know of it.
struct SampleCar {
    /// The car as the store has it.
    var stored: Stored<Vehicle>
    /// Whose it is.
    let customer: Identifier<Customer>
    /// The day of the last visit.
    var lastVisit: LocalDate
    /// Its last order.
    var lastOrder: Identifier<RepairOrder>?
    /// How it stands under a campaign that is open for it.
    var recall: Stored<VehicleRecall>?

    /// Which car.
    var id: Identifier<Vehicle> { stored.record.key.id }
    /// What its odometer showed last.
    var kilometres: Int { stored.record.lastReading?.kilometres ?? 0 }
}

/// Customers and cars that do not exist.
struct SampleGarage {
    private static let models: [(code: String, name: String)] = [
        ("A1CB2", "Lantu 3"), ("A2CB4", "Lantu 5"), ("B3DC6", "Haiyan S"), ("C5EF1", "Haiyan X"),
    ]
    /// The letters of the model years 2017 to 2025.
    private static let years = Array("HJKLMNPRS")
    private static let colours = ["white", "black", "silver", "grey", "blue", "red"]

    let dealer: SampleDealer
    let language: Language

    /// A customer who comes for the first time.
    func customer(
        _ number: Int, on day: LocalDate, advisor: Identifier<Employee>, _ numbers: inout SampleNumbers
    ) throws -> Customer {
        let family = numbers.pick(0...28)
        let name = SampleNames.name(Int(family) + 29 * Int(numbers.pick(0...22)))
        let phone = try PhoneNumber("13\(100_000_000 + (number * 7_919 + Int(dealer.size)) % 800_000_000)", in: "CN")
        let consent = Consent(.survey, on: day, source: dealer.name[language])
        return try Customer(
            RecordKey(dealer: dealer.id, Identifier("\(dealer.id)-C\(Self.padded(number))")),
            CustomerDetails(
                party: .person(Person(name: name[language])),
                contactPoints: [ContactPoint(.mobile(phone), isPreferred: true, consents: [consent])], since: day,
                serviceAdvisor: advisor), asOf: day)
    }

    /// The car of such a customer.
    func vehicle(
        _ number: Int, of customer: Identifier<Customer>, on day: LocalDate, _ numbers: inout SampleNumbers
    ) throws -> Vehicle {
        let model = Self.models[Int(numbers.pick(0...3))]
        let age = Int(numbers.pick(0...8))
        let year = 2025 - age
        // The digit at the ninth place is reckoned of the others.
        let number17 =
            "LSD\(model.code)0\(Self.years[year - 2017])\(dealer.id.rawValue.suffix(1))\(Self.padded(number))"
        let raw = try VIN(number17)
        let vin = try VIN(number17.prefix(8) + String(raw.expectedCheckDigit) + number17.dropFirst(9))
        let registered = try LocalDate(year: year, month: Int(numbers.pick(1...6)), day: Int(numbers.pick(1...28)))
        let kilometres = 1_500 + age * Int(numbers.pick(8_000...17_000)) + Int(numbers.pick(0...3_000))
        return try Vehicle(
            RecordKey(dealer: dealer.id, Identifier("\(dealer.id)-V\(Self.padded(number))")),
            VehicleDetails(
                make: "Lantu", model: model.name, vin: vin, modelYear: year,
                colour: Self.colours[Int(numbers.pick(0...5))], registeredOn: registered, use: .household),
            ownerships: [Ownership(customer, from: registered)],
            odometer: [OdometerReading(kilometres, on: day)])
    }

    /// A number of six digits, so that ids stand in their order.
    static func padded(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, 6 - text.count)) + text
    }
}
