import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct CustomerEditTests {
    @Test func changesWhatIsRight() throws {
        var customer = try Samples.customer(Samples.fullPerson())
        try customer.edit(asOf: Samples.today) {
            $0.membership = Membership(tier: .platinum)
            $0.tags.append("fishing")
        }
        #expect(customer.details.membership?.tier == .platinum)
        #expect(customer.details.tags == ["golf", "fishing"])
        // Nothing else.
        var expected = try Samples.fullPerson()
        expected.membership = Membership(tier: .platinum)
        expected.tags = ["golf", "fishing"]
        #expect(customer == (try Samples.customer(expected)))
    }

    @Test func aRefusedEditChangesNothing() throws {
        var customer = try Samples.customer(Samples.fullPerson())
        let before = customer
        let found = try codes {
            try customer.edit(asOf: Samples.today) {
                $0.tags = []
                $0.party = .person(Person(name: " "))
                $0.language = "\u{7}"
            }
        }
        #expect(found == [.emptyText, .controlCharacter])
        #expect(customer == before)
    }

    @Test func whatWasInOrderMayNoLongerBe() throws {
        // The day counts by which the file is edited, not the one on which it was made.
        var customer = try Samples.customer(Samples.fullPerson())
        let before = customer
        let found = try codes { try customer.edit(asOf: Samples.day("2024-02-29")) { _ in } }
        #expect(Set(found) == [.dateInFuture])
        #expect(customer == before)
    }

    @Test func aWarningIsNoRefusal() throws {
        var customer = try Samples.customer(Samples.fullPerson())
        try customer.edit(asOf: Samples.today) { $0.contactPoints.append($0.contactPoints[0]) }
        #expect(customer.details.contactPoints.count == 5)
        #expect(customer.details.findings(asOf: try Samples.today).map(\.code) == [.duplicateContactPoint])
    }

    @Test(
        arguments: [
            (#"{"kind":"erased"}"#, [.customerErased]), (#"{"into":"C7","kind":"merged"}"#, [.customerMerged]),
            (#"{"kind":"active"}"#, []),
        ] as [(String, [Finding.Code])])
    func aFileOutOfUseIsNotEdited(standing: String, expected: [Finding.Code]) throws {
        let json = Fixtures.person.replacing(#""standing":{"kind":"active"}"#, with: "\"standing\":\(standing)")
        var customer = try Customer(recordJSON: json, format: 1)
        let before = customer
        var ran = false
        let found = try findings {
            try customer.edit(asOf: Samples.today) {
                ran = true
                $0.tags = ["x"]
            }
        }
        #expect(found.map(\.code) == expected)
        #expect(ran == expected.isEmpty)
        #expect((customer == before) == !expected.isEmpty)
        #expect(found.allSatisfy { $0.inputs.first == .init("customer", "C1") })
    }
}
