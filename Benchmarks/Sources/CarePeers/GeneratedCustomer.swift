package import AfterSalesCore
package import AfterSalesCustomers
import AfterSalesStorage

/// Customers with something for every rule of the standard plan, the same for a seed and number.
package struct GeneratedCustomers {
    /// The days for which tasks are derived.
    package let window: ClosedRange<LocalDate>
    /// The campaigns of those days.
    package let campaigns: [CareCampaign]
    private let seed: UInt64
    private let agreed: [Consent]
    private let phone: ContactPoint
    private let start: LocalDate

    package init(seed: UInt64) throws {
        self.seed = seed
        let start = try LocalDate("2026-01-01")
        self.start = start
        window = start...(try LocalDate("2026-12-31"))
        agreed = try [ConsentPurpose.service, .care, .survey, .marketing].map {
            Consent($0, on: try LocalDate("2020-01-01"), source: "form")
        }
        phone = ContactPoint(.mobile(try PhoneNumber("13812343079", in: "CN")))
        campaigns = try [CampaignTopic.weather, .season, .campaign].enumerated().map { index, topic in
            CareCampaign(
                Identifier("campaign-\(index)"), about: topic, on: try start.adding(days: 60 * index),
                for: index == 0 ? .everybody : .matching(segments: [], tags: ["gold"]))
        }
    }

    /// The facts about the customer of a number.
    package func facts(_ number: Int) throws -> CareFacts {
        var numbers = Numbers(seed: seed &* 1_000_003 &+ UInt64(number))
        let id = Identifier<Customer>("C\(number)")
        var point = phone
        point.consents = numbers.below(8) == 0 ? [] : agreed
        let isOrganisation = numbers.below(10) == 0
        let party: Party =
            isOrganisation
            ? .organisation(
                Organisation(
                    name: "Fleet",
                    keyPeople: [
                        KeyPerson(name: "B", role: "head", influence: .decides, birthday: try birthday(&numbers))
                    ]))
            : .person(Person(name: "王芳", birthday: numbers.below(10) == 0 ? nil : try birthday(&numbers)))
        let details = CustomerDetails(
            party: party, contactPoints: [point], tags: numbers.below(4) == 0 ? ["gold"] : [],
            family: numbers.below(2) == 0
                ? [FamilyMember(name: "A", relation: "child", birthday: try birthday(&numbers))] : [],
            since: try day(&numbers, -4_000...(-400)), serviceAdvisor: Identifier("SA\(numbers.below(20))"),
            customerAdvisor: Identifier("CA\(numbers.below(10))"))
        let customer = try Customer(RecordKey(dealer: "D01", id), details, asOf: start)
        let cars = try (0..<(isOrganisation ? 3 : 1)).map { try car(number, $0, &numbers) }
        let contacts = try (0..<numbers.below(3)).map { index in
            try Interaction(
                RecordKey(dealer: "D01", Identifier("I\(number)-\(index)")), with: id, at: try instant(&numbers),
                channel: .call, direction: .outgoing, by: "CA1",
                purpose: numbers.below(2) == 0 ? .followUp : .care,
                outcome: numbers.below(5) == 0 ? .dissatisfied : .satisfied)
        }
        let deliveries = try (0..<numbers.below(4)).map { index in
            RepairDelivery(
                order: Identifier("RO\(number)-\(index)"), customer: id, vehicle: cars[0].key.id,
                at: try instant(&numbers))
        }
        return CareFacts(
            customer, vehicles: cars, contacts: contacts, deliveries: deliveries, campaigns: campaigns,
            standIns: [.customerCare: "CC1"])
    }

    private func car(_ customer: Int, _ index: Int, _ numbers: inout Numbers) throws -> Vehicle {
        var details = VehicleDetails(make: "Audi", model: "A6L", salesperson: "SP1", salesManager: "SM1")
        if numbers.below(4) == 0 { details.deliveredAt = try instant(&numbers) }
        if numbers.below(3) > 0 { details.nextService = ServiceDue(on: try day(&numbers, -300...700)) }
        details.inspectionDue = try day(&numbers, -300...700)
        details.insurance = InsurancePolicy(insurer: "PICC", through: try day(&numbers, -300...700))
        details.warrantyThrough = try day(&numbers, -300...700)
        return try Vehicle(
            RecordKey(dealer: "D01", Identifier("V\(customer)-\(index)")), details,
            ownerships: [Ownership(Identifier("C\(customer)"), from: try day(&numbers, -3_000...300))])
    }

    private func birthday(_ numbers: inout Numbers) throws -> Birthday {
        let date = try day(&numbers, -25_000...(-6_000))
        return numbers.below(3) == 0 ? try Birthday(month: date.month.number, day: date.day) : Birthday(date)
    }

    private func day(_ numbers: inout Numbers, _ days: ClosedRange<Int>) throws -> LocalDate {
        try start.adding(days: days.lowerBound + numbers.below(days.count))
    }

    private func instant(_ numbers: inout Numbers) throws -> Timestamp {
        let day = try day(&numbers, -200...400).daysSince1970
        return try Timestamp(microsecondsSince1970: Int64(day * 86_400 + numbers.below(86_400)) * 1_000_000)
    }
}

/// Splitmix64.
private struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
