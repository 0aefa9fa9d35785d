import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// People and cars of the tests.
enum FileSamples {
    /// A sample that is right, or the test itself is wrong.
    private static func sure<Value>(_ value: @autoclosure () throws -> Value) -> Value {
        guard let value = try? value() else { preconditionFailure("a sample is at fault") }
        return value
    }

    static let owner = RecordOwner.dealer("D01")
    static let today = CareSample.day("2026-06-30")

    /// An instant so many minutes behind the morning of 30 June 2026.
    static func at(_ minutes: Int64) -> Timestamp {
        sure(try CareSample.time("2026-06-30T01:00:00Z").adding(seconds: minutes * 60))
    }

    static func act(_ action: String, _ minutes: Int64 = 0, because reason: String? = nil) -> Act {
        Act(action, by: .employee("E1"), at: at(minutes), because: reason)
    }

    static func phone(_ text: String) -> PhoneNumber { sure(try PhoneNumber(text, in: "CN")) }

    static func person(_ name: String, latin: String? = nil, phone: String? = nil) -> CustomerDetails {
        CustomerDetails(
            party: .person(Person(name: name, latinName: latin)),
            contactPoints: phone.map { [ContactPoint(.mobile(Self.phone($0)))] } ?? [])
    }

    static func customer(_ id: Identifier<Customer>, _ details: CustomerDetails) -> Customer {
        sure(try Customer(RecordKey(owner, id), details, asOf: today))
    }

    static func car(
        _ id: Identifier<Vehicle>, vin: String? = nil, plate: String? = nil, of customer: Identifier<Customer>? = nil
    ) -> Vehicle {
        let details = VehicleDetails(
            make: "Audi", model: "A6L", vin: vin.flatMap { try? VIN($0) },
            plate: plate.flatMap { try? LicencePlate($0, in: "CN") })
        let ownerships = customer.map { [Ownership($0, from: CareSample.day("2024-03-01"))] } ?? []
        return sure(try Vehicle(RecordKey(owner, id), details, ownerships: ownerships))
    }

    static func call(
        _ id: Identifier<Interaction>, with customer: Identifier<Customer>, _ minutes: Int64 = 0, note: String? = nil,
        answers: [QuestionnaireAnswer] = []
    ) -> Interaction {
        sure(
            try Interaction(
                RecordKey(owner, id), with: customer, at: at(minutes), channel: .call, direction: .outgoing, by: "E1",
                purpose: .care, outcome: .reached, answers: answers, note: note))
    }

    static func key(_ id: Identifier<Customer>) -> RecordKey<Customer> { RecordKey(owner, id) }
}
