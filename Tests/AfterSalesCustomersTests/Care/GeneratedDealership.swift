import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// Customers with something for every trigger, generated from a seed: the same ones in every run.
struct GeneratedDealership: Sendable {
    let customers: Int
    let window = CareSample.window("2026-01-01", "2027-12-31")
    let campaigns: [CareCampaign]

    init(customers: Int) {
        self.customers = customers
        campaigns = (0..<8).map { number in
            let topic: CampaignTopic = [.weather, .season, .campaign][number % 3]
            let month = number * 3 + 1
            let day = CareSample.day("2026-01-15")
            return CareCampaign(
                Identifier("campaign-\(number)"), about: topic, on: (try? day.adding(months: month - 1)) ?? day,
                for: number == 0 ? .everybody : .matching(segments: number % 2 == 0 ? [.taxi] : [], tags: ["gold"]))
        }
    }

    /// The customer of a number with his cars, contacts and visits.
    func facts(_ number: Int) throws -> CareFacts {
        var random = Numbers(seed: UInt64(number) &+ 1)
        let id = Identifier<Customer>("C\(number)")
        let isTaxi = random.next(10) == 0
        let consents = random.next(8) == 0 ? [] : CareSample.agreed
        var details = CustomerDetails(
            party: isTaxi ? .organisation(organisation(&random)) : .person(person(&random)),
            segment: isTaxi ? .taxi : .privateUse,
            contactPoints: [ContactPoint(.mobile(Self.phone), consents: consents)],
            tags: random.next(4) == 0 ? ["gold"] : [], since: day(&random, in: 2015...2024),
            serviceAdvisor: random.next(20) == 0 ? nil : Identifier("SA\(random.next(20))"),
            customerAdvisor: Identifier("CA\(random.next(10))"))
        if random.next(2) == 0 {
            details.family = [FamilyMember(name: "A", relation: "child", birthday: birthday(&random))]
        }
        if random.next(5) == 0 { details.addresses = [CareSample.address()] }
        let cars = try (0..<(isTaxi ? 3 : 1)).map { try car(number, $0, &random) }
        let contacts = try (0..<random.next(3)).map { index in
            try CareSample.contact(
                Identifier("I\(number)-\(index)"), with: id, at: time(&random, in: 2025...2027),
                purpose: random.next(2) == 0 ? .followUp : .care,
                outcome: random.next(5) == 0 ? .dissatisfied : .satisfied)
        }
        let deliveries = (0..<random.next(5)).map { index in
            RepairDelivery(
                order: Identifier("RO-\(number)-\(index)"), customer: id, vehicle: cars[0].key.id,
                at: CareSample.time(time(&random, in: 2025...2027)))
        }
        // Every seventh answers a survey on his first visit badly.
        let badAnswers = deliveries.prefix(number % 7 == 0 ? 1 : 0).map { delivery in
            BadSurveyAnswer(to: Identifier("S\(number)"), by: id, about: delivery.vehicle, at: delivery.at)
        }
        return CareFacts(
            try Customer(RecordKey(dealer: CareSample.dealer, id), details, asOf: CareSample.asOf), vehicles: cars,
            contacts: contacts, deliveries: deliveries, badAnswers: badAnswers, campaigns: campaigns,
            standIns: [.customerCare: "CC1"])
    }

    private static let phone: PhoneNumber = {
        guard let number = try? PhoneNumber("13812343079", in: "CN") else { preconditionFailure("a number") }
        return number
    }()

    private func person(_ random: inout Numbers) -> Person {
        Person(name: "王芳", birthday: random.next(10) == 0 ? nil : birthday(&random))
    }

    private func organisation(_ random: inout Numbers) -> Organisation {
        Organisation(
            name: "Taxi",
            keyPeople: [KeyPerson(name: "B", role: "fleet", influence: .decides, birthday: birthday(&random))])
    }

    private func car(_ customer: Int, _ index: Int, _ random: inout Numbers) throws -> Vehicle {
        var details = VehicleDetails(make: "Audi", model: "A6L", salesperson: "SP1", salesManager: "SM1")
        if random.next(4) == 0 { details.deliveredAt = CareSample.time(time(&random, in: 2025...2026)) }
        if random.next(3) > 0 { details.nextService = ServiceDue(on: day(&random, in: 2025...2028)) }
        details.inspectionDue = day(&random, in: 2025...2028)
        details.insurance = InsurancePolicy(insurer: "PICC", through: day(&random, in: 2025...2028))
        details.warrantyThrough = day(&random, in: 2025...2028)
        return try Vehicle(
            RecordKey(dealer: CareSample.dealer, Identifier("V\(customer)-\(index)")), details,
            ownerships: [Ownership(Identifier("C\(customer)"), from: day(&random, in: 2018...2026))])
    }

    private func birthday(_ random: inout Numbers) -> Birthday {
        let date = day(&random, in: 1950...2010)
        guard random.next(3) == 0 else { return Birthday(date) }
        return (try? Birthday(month: date.month.number, day: date.day)) ?? Birthday(date)
    }

    private func day(_ random: inout Numbers, in years: ClosedRange<Int>) -> LocalDate {
        guard let first = try? LocalDate(year: years.lowerBound, month: 1, day: 1),
            let day = try? first.adding(days: random.next(years.count * 365))
        else { preconditionFailure("a day") }
        return day
    }

    private func time(_ random: inout Numbers, in years: ClosedRange<Int>) -> String {
        let hour = random.next(24)
        return "\(day(&random, in: years))T\(hour < 10 ? "0" : "")\(hour):30:00Z"
    }
}

/// Numbers that look like chance and are the same for a seed (SplitMix64).
struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return Int(mixed % UInt64(bound))
    }
}
