import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// Customers, cars and contacts of the tests: a dealership in China, in June 2026.
enum CareSample {
    static let dealer: Identifier<Dealer> = "D01"
    static let asOf = day("2026-06-15")

    static func day(_ text: String) -> LocalDate {
        guard let day = try? LocalDate(text) else { preconditionFailure(text) }
        return day
    }

    static func time(_ text: String) -> Timestamp {
        guard let time = try? Timestamp(text) else { preconditionFailure(text) }
        return time
    }

    static func window(_ from: String, _ through: String) -> ClosedRange<LocalDate> { day(from)...day(through) }

    static let year2026 = window("2026-01-01", "2026-12-31")

    /// Agreement to everything, for a contact point or an address.
    static var agreed: [Consent] {
        [ConsentPurpose.service, .care, .survey, .marketing].map {
            Consent($0, on: day("2020-01-01"), source: "form")
        }
    }

    static func mobile(_ consents: [Consent] = agreed) throws -> ContactPoint {
        ContactPoint(.mobile(try PhoneNumber("13812343079", in: "CN")), consents: consents)
    }

    static func address(_ consents: [Consent] = agreed) -> PostalAddress {
        PostalAddress(lines: ["1 Nanjing Road"], city: "Shanghai", country: "CN", consents: consents)
    }

    /// A private customer with a phone, an address, advisors, and everything agreed to.
    static func person(
        _ id: Identifier<Customer> = "C1", birthday: Birthday? = nil, family: [FamilyMember] = [],
        since: LocalDate? = nil, _ change: (inout CustomerDetails) -> Void = { _ in }
    ) throws -> Customer {
        var details = CustomerDetails(
            party: .person(Person(name: "王芳", birthday: birthday)), addresses: [address()],
            contactPoints: [try mobile()], family: family, since: since, serviceAdvisor: "E-SA", customerAdvisor: "E-CA"
        )
        change(&details)
        return try Customer(RecordKey(dealer: dealer, id), details, asOf: asOf)
    }

    /// An organisation with key people.
    static func organisation(_ id: Identifier<Customer> = "C1", keyPeople: [KeyPerson]) throws -> Customer {
        try Customer(
            RecordKey(dealer: dealer, id),
            CustomerDetails(
                party: .organisation(Organisation(name: "Taxi", keyPeople: keyPeople)), segment: .taxi,
                addresses: [address()], contactPoints: [try mobile()], serviceAdvisor: "E-SA"),
            asOf: asOf)
    }

    /// A car of a customer since a day.
    static func car(
        _ id: Identifier<Vehicle> = "V1", of owner: Identifier<Customer> = "C1", since: String = "2024-03-05",
        odometer: [OdometerReading] = [], _ change: (inout VehicleDetails) -> Void = { _ in }
    ) throws -> Vehicle {
        var details = VehicleDetails(make: "Audi", model: "A6L", salesperson: "E-SP", salesManager: "E-SM")
        change(&details)
        return try Vehicle(
            RecordKey(dealer: dealer, id), details, ownerships: [Ownership(owner, from: day(since))], odometer: odometer
        )
    }

    static func contact(
        _ id: Identifier<Interaction> = "I1", with customer: Identifier<Customer> = "C1", at: String,
        purpose: InteractionPurpose = .care, outcome: InteractionOutcome = .reached
    ) throws -> Interaction {
        try Interaction(
            RecordKey(dealer: dealer, id), with: customer, at: time(at), channel: .call, direction: .outgoing,
            by: "E-CA", purpose: purpose, outcome: outcome)
    }

    static func delivery(_ order: String, at: String, advisor: Identifier<Employee>? = nil) -> RepairDelivery {
        RepairDelivery(
            order: Identifier(order), customer: "C1", vehicle: "V1", at: time(at), customerAdvisor: advisor)
    }

    static var plan: CarePlan {
        get throws { try CarePlanDraft.standard4S.validated() }
    }

    /// The standard plan with only these rules, changed.
    static func plan(
        version: Int = 1, only ids: [String]? = nil, _ change: (inout CareRuleDraft) -> Void = { _ in }
    ) throws -> CarePlan {
        var draft = CarePlanDraft.standard4S
        draft.version = version
        if let ids { draft.rules = draft.rules.filter { ids.contains($0.id) } }
        for index in draft.rules.indices { change(&draft.rules[index]) }
        return try draft.validated()
    }
}

extension CareDerivation {
    /// All tasks as they would stand in a store behind it.
    func applied(to existing: [CareTask]) -> [CareTask] {
        var tasks = Dictionary(uniqueKeysWithValues: existing.map { ($0.key, $0) })
        for task in added + replanned + withdrawn { tasks[task.key] = task }
        return tasks.values.sorted { $0.key.id < $1.key.id }
    }
}
