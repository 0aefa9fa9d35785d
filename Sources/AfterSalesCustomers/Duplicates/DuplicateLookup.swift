import AfterSalesCore
import AfterSalesStorage

/// Looks in a store for the files that may be one customer's.
struct DuplicateLookup<Store: RecordStore> {
    let store: Store
    let customer: Customer
    let rules: DuplicateRules
    private var search: DuplicateSearch
    private var cars: [RecordKey<Vehicle>: Vehicle] = [:]
    private var findings: [Finding] = []
    private var owner: RecordOwner { customer.key.owner }
    private var most: Int { min(RowQuery.largestPage, 10 * rules.largestBlock) }

    init(store: Store, customer: Customer, rules: DuplicateRules) {
        self.store = store
        self.customer = customer
        self.rules = rules
        search = DuplicateSearch(by: rules)
        search.add(customer)
    }

    mutating func report(_ vehicles: [Vehicle]) async throws(StorageError) -> DuplicateReport {
        let details = customer.details
        let names = Set(details.party.names.prefix(rules.mostValues).flatMap(Self.spellings)).sorted()
        let phones = Array(Set(details.phoneNumbers.prefix(rules.mostValues).map(\.e164))).sorted()
        try await find(.phone, Customer.phones.isOne(of: phones), narrowed: Customer.names.isOne(of: names))
        try await find(.name, Customer.names.isOne(of: Array(names.prefix(Query<Customer>.longestList))))
        if case .organisation(let organisation) = details.party, let number = organisation.registrationKey {
            try await find(.number, Customer.registrationNumber.is(number))
        }
        try await findByCars(vehicles)
        let report = search.report(on: customer.key)
        return DuplicateReport(
            candidates: report.candidates, findings: report.findings + findings, customers: report.customers,
            comparisons: report.comparisons)
    }

    private mutating func findByCars(_ vehicles: [Vehicle]) async throws(StorageError) {
        for vehicle in vehicles { cars[vehicle.key] = vehicle }
        try await findCars(Vehicle.owners.is(customer.key.id))
        let own = cars.values.sorted { $0.key.id < $1.key.id }.prefix(rules.mostValues)
        let vins = own.compactMap(\.details.vin)
        let plates = own.compactMap(\.details.plate)
        if !vins.isEmpty { try await findCars(Vehicle.vin.isOne(of: vins)) }
        if !plates.isEmpty { try await findCars(Vehicle.plate.isOne(of: plates)) }
        let owners = Set(cars.values.flatMap(\.linkedCustomers)).subtracting([customer.key.id]).sorted()
        try await find(.car, .id(in: Array(owners.prefix(Query<Customer>.longestList))))
        for car in cars.values.sorted(by: { $0.key.id < $1.key.id }) { search.add(car) }
    }

    private mutating func findCars(_ condition: Condition<Vehicle>) async throws(StorageError) {
        let page = try await store.page(Query(of: owner, where: condition), after: nil, limit: most)
        for item in page.items where cars[item.record.key] == nil { cars[item.record.key] = item.record }
        if page.next != nil { findings.append(.tooManyFound(.car, most: most)) }
    }

    private mutating func find(
        _ kind: DuplicateBlockKind, _ condition: Condition<Customer>, narrowed: Condition<Customer>? = nil
    ) async throws(StorageError) {
        let active = condition && Customer.standingKind.is(.active)
        var page = try await store.page(Query(of: owner, where: active), after: nil, limit: most)
        if page.next != nil {
            findings.append(.tooManyFound(kind, most: most))
            for item in page.items { search.add(item.record) }
            guard let narrowed else { return }
            page = try await store.page(Query(of: owner, where: active && narrowed), after: nil, limit: most)
        }
        for item in page.items { search.add(item.record) }
    }

    /// The words of a name in every order that begins with another of them, as the store has names in one order.
    private static func spellings(_ name: String) -> [String] {
        let key = NameKey(name).text
        let words = key.split(separator: " ")
        guard words.count > 1, words.count <= 6 else { return key.isEmpty ? [] : [key] }
        return words.indices.map { (words[$0...] + words[..<$0]).joined(separator: " ") }
    }
}

extension Finding {
    /// That a store has more files with something in common than were read.
    fileprivate static func tooManyFound(_ kind: DuplicateBlockKind, most: Int) -> Finding {
        Finding(
            .warning, .duplicateBlockTooLarge, at: .document,
            inputs: [.init("kind", kind.rawValue), .init("most", String(most))],
            LocalizedText(
                "more than \(most) files or cars have this in common: \(kind.rawValue); the others were not looked at",
                "超过 \(most) 份档案或车辆的此项相同（\(kind.rawValue)），其余未比较"))
    }
}
