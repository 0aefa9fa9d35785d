import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// Makes files with as little writing as possible.
struct SampleFile {
    var id: String
    var dealer = "D01"
    var name: String
    var latinName: String?
    var birthday: String?
    var mobiles: [String] = []
    var phones: [String] = []
    var email: String?
    var account: String?
    var identityNumber: String?
    var street: String?
    var city = "上海"

    init(_ id: String, _ name: String) {
        self.id = id
        self.name = name
    }

    static let today = LocalDate.day("2026-06-30")

    func make() throws -> Customer {
        var points = try mobiles.map { ContactPoint(.mobile(try PhoneNumber($0, in: "CN"))) }
        points += try phones.map { ContactPoint(.phone(try PhoneNumber($0, in: "CN"))) }
        if let email { points.append(ContactPoint(.email(try EmailAddress(email)))) }
        if let account { points.append(ContactPoint(.messaging(service: "weChat", account: account))) }
        let person = Person(
            name: name, latinName: latinName, birthday: try birthday.map { text in try Birthday(text) },
            identityNumber: identityNumber)
        return try Customer(
            RecordKey(dealer: Identifier(dealer), Identifier(id)),
            CustomerDetails(
                party: .person(person),
                addresses: street.map { [PostalAddress(lines: [$0], city: city, country: "CN")] } ?? [],
                contactPoints: points),
            asOf: Self.today)
    }

    /// The file with something else in it.
    func with(_ change: (inout SampleFile) -> Void) -> SampleFile {
        var file = self
        change(&file)
        return file
    }
}

extension LocalDate {
    static func day(_ text: String) -> LocalDate {
        guard let date = try? LocalDate(text) else { preconditionFailure(text) }
        return date
    }
}

extension DuplicateSearch {
    static func report(
        _ files: [SampleFile], cars: [Vehicle] = [], by rules: DuplicateRules = .standard
    ) throws -> DuplicateReport {
        var search = DuplicateSearch(by: rules)
        for file in files { search.add(try file.make()) }
        for car in cars { search.add(car) }
        return search.report()
    }
}

extension DuplicateReport {
    /// The codes of the first candidate's reasons.
    var codes: [DuplicateReason.Code] { candidates.first?.reasons.map(\.code) ?? [] }
}
