import AfterSalesCore
import AfterSalesStorage

/// Reads from files what they are compared by.
struct TraitReader {
    private let mostValues: Int
    private let legalForms: [String]
    private(set) var findings: [Finding] = []

    init(_ rules: DuplicateRules) {
        mostValues = rules.mostValues
        // Long ones first, so that 股份有限公司 does not leave 股份.
        legalForms = Set(rules.legalForms.map { NameKey($0).text }).filter { !$0.isEmpty }
            .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }

    mutating func traits(of customer: Customer) -> CustomerTraits {
        var traits = CustomerTraits()
        let details = customer.details
        traits.owner = TraitKey.of(customer.key.owner.column)
        var names = details.party.names.map { NameKey($0).text }
        switch details.party {
        case .person(let person):
            traits.birthday = person.birthday
            traits.number = person.identityNumber.flatMap(Self.number)
        case .organisation(let organisation):
            traits.isOrganisation = true
            traits.number = organisation.registrationNumber.flatMap(Self.number)
            names = names.map(withoutLegalForm)
        }
        traits.names = first(names.filter { !$0.isEmpty }, "names", of: customer)
        let keyPeople = details.keyPeople.prefix(mostValues)
        read(details.contactPoints + keyPeople.flatMap(\.contactPoints), of: customer, into: &traits)
        traits.addresses = first(details.addresses.compactMap { AddressForm($0) }, "addresses", of: customer)
        return traits
    }

    private mutating func read(_ points: [ContactPoint], of customer: Customer, into traits: inout CustomerTraits) {
        for point in first(points, "contactPoints", of: customer) {
            switch point.value {
            case .mobile(let number):
                if let digits = Self.digits(number) {
                    traits.mobiles.append(digits)
                    traits.phones.append(digits)
                }
            case .phone(let number): if let digits = Self.digits(number) { traits.phones.append(digits) }
            case .email(let address): traits.emails.append(TraitKey.of(address.text.lowercased()))
            case .messaging(let service, let account):
                traits.accounts.append(TraitKey.of(account.lowercased(), TraitKey.of(service)))
            }
        }
        traits.phones = Set(traits.phones).sorted()
        traits.mobiles = Set(traits.mobiles).sorted()
        traits.emails.sort()
        traits.accounts.sort()
    }

    /// The first values of a list; that there are more is said.
    private mutating func first<Value>(_ values: [Value], _ name: String, of customer: Customer) -> [Value] {
        guard values.count > mostValues else { return values }
        findings.append(.valuesLeftOut(customer.key, name, values.count, most: mostValues))
        return Array(values.prefix(mostValues))
    }

    private func withoutLegalForm(_ name: String) -> String {
        var rest = name
        while let form = legalForms.first(where: { rest.hasSuffix($0) && rest.utf8.count > $0.utf8.count }) {
            let cut = rest.dropLast(form.count)
            // "ag" is a form where it is a word, not at the end of one.
            guard NameScript(form).isEastAsian || cut.last == " " else { break }
            rest = String(cut).trimmed
        }
        return rest
    }

    /// All digits of an E.164 number as one number; nil beyond 18 of them, which there are none of.
    private static func digits(_ number: PhoneNumber) -> UInt64? { UInt64(number.e164.dropFirst()) }

    /// A number of a document by its letters and digits; nil where it has none.
    private static func number(_ text: String) -> UInt64? {
        let key = NameKey(text).text.filter { $0 != " " }
        return key.isEmpty ? nil : TraitKey.of(key)
    }
}
