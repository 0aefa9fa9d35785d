import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Measuring

/// The customers of a large dealership, from a seed, some of whom have a second file.
///
/// What makes it hard is in it: families with one address and one telephone, works whose people give the number of the
/// switchboard, names that thousands have, files with little in them.
struct GeneratedTown {
    struct Draft {
        var name: String
        var latinName: String?
        var birthday: Birthday?
        var mobile: String?
        var phone: String?
        var email: String?
        var street: String?
        var city: String
        var isChinese: Bool
    }

    let today: LocalDate
    var random: SeededRandom
    private var household: [Draft] = []
    private let firstDay: LocalDate

    init(seed: UInt64) throws {
        random = SeededRandom(seed: seed)
        today = try LocalDate("2026-06-30")
        firstDay = try LocalDate("1945-01-01")
    }

    /// The next customer; those of one household follow each other.
    mutating func next() throws -> Draft {
        if household.isEmpty { household = try newHousehold() }
        return household.removeLast()
    }

    private mutating func newHousehold() throws -> [Draft] {
        let isChinese = random.happens(700)
        // Of a hundred names the first are taken far more often than the last.
        let families = isChinese ? Names.families : Names.surnames
        let family = Int(
            min(random.within(0...Int64(families.count - 1)), random.within(0...Int64(families.count - 1))))
        let (street, city) = address(isChinese)
        let mobile = newMobile()
        let count = random.happens(300) ? random.within(2...4) : 1
        return try (0..<count).map { _ in
            var draft = person(isChinese, family, city)
            draft.birthday =
                random.happens(800) ? Birthday(try firstDay.adding(days: Int(random.within(0...22_000)))) : nil
            draft.street = random.happens(850) ? street : nil
            // A fifth of a family give the same number.
            draft.mobile = random.happens(200) ? mobile : newMobile()
            if random.happens(60) { draft.mobile = nil }
            if random.happens(80) { draft.phone = "021-\(60_000_000 + random.within(0...99))" }
            if random.happens(250) { draft.email = "u\(random.within(0...99_999_999))@example.com" }
            return draft
        }
    }

    private mutating func person(_ isChinese: Bool, _ family: Int, _ city: String) -> Draft {
        guard isChinese else {
            // A third of couples have two surnames.
            let surname = random.happens(120) ? random.pick(Names.surnames) : Names.surnames[family]
            return Draft(name: "\(random.pick(Names.givenNames)) \(surname)", city: city, isChinese: false)
        }
        let isMarriedIn = random.happens(350)
        let own = isMarriedIn ? Int(random.within(0...Int64(Names.families.count - 1))) : family
        let given = random.pick(Names.characters) + (random.happens(750) ? random.pick(Names.characters) : "")
        var draft = Draft(name: Names.families[own] + given, city: city, isChinese: true)
        if random.happens(200), own < Names.latinFamilies.count {
            let syllables = given.map { _ in random.pick(Names.syllables) }.joined()
            draft.latinName = "\(Names.latinFamilies[own]) \(syllables)"
        }
        return draft
    }

    mutating func address(_ isChinese: Bool) -> (street: String, city: String) {
        guard isChinese else {
            return ("\(random.within(1...180)) \(random.pick(Places.streets))", random.pick(Places.towns))
        }
        let street =
            "\(random.pick(Places.districts))\(random.pick(Places.roads))\(random.within(1...900))号\(random.within(1...30))栋\(random.within(101...2_806))室"
        return (street, random.pick(Places.cities))
    }

    mutating func newMobile() -> String { "13\(random.within(0...9))\(10_000_000 + random.within(0...89_999_999))" }

    func customer(_ draft: Draft, id: String) throws -> Customer {
        var points: [ContactPoint] = []
        if let mobile = draft.mobile { points.append(ContactPoint(.mobile(try PhoneNumber(mobile, in: "CN")))) }
        if let phone = draft.phone { points.append(ContactPoint(.phone(try PhoneNumber(phone, in: "CN")))) }
        if let email = draft.email { points.append(ContactPoint(.email(try EmailAddress(email)))) }
        let address = draft.street.map {
            PostalAddress(lines: [$0], city: draft.city, country: draft.isChinese ? "CN" : "GB")
        }
        return try Customer(
            RecordKey(dealer: "D01", Identifier(id)),
            CustomerDetails(
                party: .person(Person(name: draft.name, latinName: draft.latinName, birthday: draft.birthday)),
                addresses: address.map { [$0] } ?? [], contactPoints: points),
            asOf: today)
    }
}
