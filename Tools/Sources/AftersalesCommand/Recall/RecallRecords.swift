import AfterSales

/// The campaigns and cars of a store, all of them or those of one dealership.
struct RecallRecords {
    private static let page = 500

    private let store: any RecordStore
    private let dealer: Identifier<Dealer>?

    init(_ store: any RecordStore, of dealer: Identifier<Dealer>?) {
        self.store = store
        self.dealer = dealer
    }

    /// The campaigns: of a dealership its own and the group's.
    func campaigns() async throws -> [RecallCampaign] {
        var campaigns: [RecallCampaign] = []
        for query in queries(of: RecallCampaign.self, where: .everything, withGroup: true) {
            try await forEachPage(query) { campaigns += $0 }
        }
        return campaigns
    }

    /// Hands all cars over, page by page.
    func forEachCar(_ body: ([Vehicle]) throws -> Void) async throws {
        for query in queries(of: Vehicle.self, where: .everything) { try await forEachPage(query, body) }
    }

    /// Hands those cars over that have one of the numbers.
    func forEachCar(with vins: [VIN], _ body: (Vehicle) throws -> Void) async throws {
        for start in stride(from: 0, to: vins.count, by: Self.page) {
            let some = Array(vins[start..<min(start + Self.page, vins.count)])
            for query in queries(of: Vehicle.self, where: Vehicle.vin.isOne(of: some)) {
                try await forEachPage(query) { for car in $0 { try body(car) } }
            }
        }
    }

    private func queries<Record: StoredRecord>(
        of kind: Record.Type, where condition: Condition<Record>, withGroup: Bool = false
    ) -> [Query<Record>] {
        guard let dealer else { return [Query(ofEverybodyWhere: condition)] }
        let own = Query(of: .dealer(dealer), where: condition)
        return withGroup ? [Query(of: .group, where: condition), own] : [own]
    }

    private func forEachPage<Record: StoredRecord>(
        _ query: Query<Record>, _ body: ([Record]) throws -> Void
    ) async throws {
        var token: PageToken?
        repeat {
            let page = try await store.page(query, after: token, limit: Self.page)
            try body(page.items.map(\.record))
            token = page.next
        } while token != nil
    }
}
