/// What files are required to hold (档案完整性规则), by kind of party and segment: data that a house changes.
///
/// The rules add up: a customer's file has to hold what any rule that is for him requires.
public struct CompletenessRules: Hashable, Sendable, Codable {
    /// For customers.
    public var customers: [CompletenessRule]
    /// For cars.
    public var vehicles: [VehicleField]

    /// Rules.
    /// - Parameters:
    ///   - customers: For customers.
    ///   - vehicles: For cars.
    public init(customers: [CompletenessRule], vehicles: [VehicleField]) {
        self.customers = customers
        self.vehicles = vehicles
    }

    /// What a customer's file is required to hold, each once, in the order of ``CustomerField``; what only the other kind of
    /// party has is left out.
    /// - Parameter details: What is known of him.
    public func required(of details: CustomerDetails) -> [CustomerField] {
        let wanted = Set(customers.filter { $0.applies(to: details) }.flatMap(\.fields))
        return CustomerField.allCases.filter { field in
            wanted.contains(field) && (field.partyKind.map { $0 == details.party.kind } ?? true)
        }
    }

    /// What most service departments ask for: to reach a person and greet him on his birthday, to know whom an organisation
    /// is and who decides there, and, of those who pay by the month, whether they can.
    public static let standard = CompletenessRules(
        customers: [
            CompletenessRule([.name, .phone, .address, .postalCode, .serviceConsent, .serviceAdvisor]),
            CompletenessRule(for: .person, [.mobile, .birthday]),
            CompletenessRule(for: .organisation, [.registrationNumber, .keyPerson, .keyPersonPhone]),
            CompletenessRule(
                for: .organisation, in: [.taxi, .corporateFleet, .rental],
                [
                    .legalRepresentative, .registeredCapital, .lineOfBusiness, .operatingStatus, .creditStatus,
                    .bankAccount,
                ]),
            CompletenessRule(for: .organisation, in: [.insurer], [.bankAccount, .email]),
        ],
        vehicles: [.vin, .plate, .engineNumber, .registeredOn, .insurance, .owner, .odometer])
}
