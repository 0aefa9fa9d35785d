import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// Each kind of record of a customer's file, with every field, as format 1 writes it for ever.
@Suite struct RecordTests {
    @Test func customerPerson() throws {
        let customer = try Samples.customer(Samples.fullPerson())
        try expect(customer, isKeptAs: Fixtures.person)
        #expect(customer.details == (try Samples.fullPerson()))
        #expect(customer.standing == .active)
    }

    @Test func customerOrganisation() throws {
        let customer = try Samples.customer(Samples.fullOrganisation(), id: "C2")
        try expect(customer, isKeptAs: Fixtures.organisation)
        #expect(customer.details.keyPeople == [try Samples.keyPerson()])
    }

    @Test func keyPeople() throws {
        let person = try Samples.keyPerson()
        #expect(try JSONText.of(person) == Fixtures.keyPerson)
        #expect(try JSONText.read(KeyPerson.self, Fixtures.keyPerson) == person)
        #expect(try Samples.fullPerson().keyPeople == [])
        // An organisation is found by the number of whoever decides there.
        let customer = try Samples.customer(Samples.fullOrganisation(), id: "C2")
        let other = try PhoneNumber("13912345679", in: .china)
        for (phone, isFound) in [(try #require(person.contactPoints[0].value.phoneNumber), true), (other, false)] {
            #expect(Query.customers(of: .dealer(Samples.dealer), phone: phone).matches(customer) == isFound)
        }
    }

    @Test func vehicle() throws {
        let car = try Samples.fullVehicle()
        try expect(car, isKeptAs: Fixtures.vehicle)
        #expect(car.openOwnership?.customer == "C1")
        #expect(car.lastReading == OdometerReading(41_200, on: try Samples.day("2026-06-01")))
    }

    @Test func vehicleWithInvoice() throws {
        var car = try Samples.fullVehicle()
        let day = try Samples.day("2024-02-28")
        let price = try Money("423456.78", .cny)
        try car.edit { details in
            details.invoicedOn = day
            details.invoicePrice = price
            details.use = .household
            details.propulsion = .plugInHybrid
        }
        try expect(car, isKeptAs: Fixtures.vehicleWithInvoice)
    }

    @Test func everythingWrongWithAnInvoiceIsSaid() throws {
        var car = try Samples.fullVehicle()
        let before = car
        let price = try Money("-0.01", .cny)
        let rejection = #expect(throws: Rejection.self) {
            try car.edit { details in
                details.invoicePrice = price
                details.use = ""
                details.propulsion = "a\u{0}b"
            }
        }
        #expect(
            rejection.map { Set($0.findings.map(\.code)) } == [.amountBelowZero, .emptyText, .controlCharacter])
        #expect(car == before)
    }

    @Test func interaction() throws {
        let call = try Samples.fullInteraction()
        try expect(call, isKeptAs: Fixtures.interaction)
        #expect(call.linkedCustomers == ["C1"] && call.linkedVehicles == ["V1"])
    }

    @Test func complaint() throws {
        let complaint = try Samples.fullComplaint()
        try expect(complaint, isKeptAs: Fixtures.complaint)
        #expect(complaint.status == .closed)
    }

    @Test func referral() throws {
        var referral = try Referral(
            RecordKey(dealer: Samples.dealer, "R1"), of: "C2", by: "C1", on: Samples.day("2026-05-01"))
        try referral.convert(on: Samples.day("2026-05-20"), reward: Money("300.00", .cny))
        try referral.payReward(on: Samples.day("2026-06-01"))
        try expect(referral, isKeptAs: Fixtures.referral)
        #expect(referral.linkedCustomers == ["C1", "C2"])
    }

    @Test(arguments: [
        (#""active""#, CustomerStanding.active, #"{"kind":"active"}"#),
        (#""erased""#, .erased, #"{"kind":"erased"}"#),
        (#""merged""#, .merged(into: "C7"), #"{"into":"C7","kind":"merged"}"#),
    ])
    func standing(kind: String, standing: CustomerStanding, json: String) throws {
        #expect(try JSONText.of(standing) == json)
        #expect(try JSONText.read(CustomerStanding.self, json) == standing)
        #expect(try JSONText.of(standing.kind) == kind)
    }

    @Test(arguments: [
        "", "{}", "null", "[]", #"{"kind":"merged"}"#, #"{"kind":"asleep"}"#, #"{"kind":1}"#,
    ])
    func aBrokenDocumentIsNoRecord(json: String) {
        #expect(throws: (any Error).self) { try JSONText.read(CustomerStanding.self, json) }
        #expect(throws: (any Error).self) { try Customer(recordJSON: json, format: 1) }
        #expect(throws: (any Error).self) { try Vehicle(recordJSON: json, format: 1) }
        #expect(throws: (any Error).self) { try Interaction(recordJSON: json, format: 1) }
        #expect(throws: (any Error).self) { try Complaint(recordJSON: json, format: 1) }
        #expect(throws: (any Error).self) { try Referral(recordJSON: json, format: 1) }
    }
}
