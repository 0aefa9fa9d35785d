import AfterSales
import AfterSalesTestStores

/// A desk at which the car of ``WarrantyCase`` comes in, is worked on, leaves and is taken back.
struct DeskCase {
    let car = WarrantyCase()
    let advisor = WarrantyCase.advisor

    func desk(_ store: any RecordStore, campaigns: [RecallCampaign]? = nil) throws -> ServiceDesk {
        ServiceDesk(
            store, dealer: "D01", in: .china,
            watching: CarWatch(campaigns: RecallIndex(try campaigns ?? [car.campaign()])), terms: [try car.terms()])
    }

    func details(_ name: String = "王小明") -> CustomerDetails { CustomerDetails(party: .person(Person(name: name))) }

    func vehicle(vin: String? = nil) throws -> VehicleDetails {
        VehicleDetails(
            make: "VW", model: "Passat", vin: try VIN(vin ?? car.number), invoicedOn: try LocalDate("2025-01-10"),
            use: .household)
    }

    func request(
        _ order: Identifier<RepairOrder> = "RO-1", car asked: CheckInRequest.Car? = nil,
        for client: CheckInRequest.Client = .owner, kilometres: Int = 41_200
    ) throws -> CheckInRequest {
        CheckInRequest(
            order, car: try asked ?? .numbered(VIN(car.number)), for: client, advisor: "E1", team: "reception",
            terms: PriceTerms(.cny, tax: .inclusive), reception: try car.reception(kilometres: kilometres))
    }

    /// A store that knows the car and the customer whose it is.
    func place(_ kind: StoreKind) async throws -> TestStore {
        let place = try await kind.open(StoredKinds.all)
        try await place.commit { changes, _ in
            let act = Act("register", by: advisor, at: try car.at(-20))
            try changes.insert(
                Customer(RecordKey(WarrantyCase.owner, "C1"), details(), asOf: WarrantyCase.day), act)
            try changes.insert(car.file(), act)
        }
        return place
    }

    /// The same with an order as far as its last inspection.
    func inspected(_ kind: StoreKind) async throws -> TestStore {
        let place = try await place(kind)
        try await place.commit { changes, _ in
            let order = try car.inspected(operation: "RC-1")
            try changes.insert(order, Act("open", by: advisor, at: order.openedAt))
        }
        return place
    }

    var care: CareRequest {
        get throws {
            CareRequest(
                try CarePlanDraft.standard4S.validated(),
                window: try LocalDate("2026-06-01")...LocalDate("2026-06-30"), zone: .china)
        }
    }

    func complaint(
        _ id: Identifier<Complaint>, by customer: Identifier<Customer>?, about vehicle: Identifier<Vehicle>? = nil,
        closed: Bool = false
    ) throws -> Complaint {
        var complaint = try Complaint(
            RecordKey(WarrantyCase.owner, id), by: customer, about: vehicle, receivedAt: car.at(-5_000),
            channel: .regulator, category: .serviceAttitude, severity: .ordinary, text: "不满意")
        if closed {
            try complaint.perform(.answer, by: "E9", at: car.at(-4_000))
            try complaint.perform(.putInOrder, by: "E9", at: car.at(-3_900))
            try complaint.judge(justified: false, on: WarrantyCase.day, by: "E9")
            try complaint.perform(.close, by: "E9", at: car.at(-3_800))
        }
        return complaint
    }

    /// What a commit wrote, by its receipt: each record once, with its revision.
    func written(_ commit: CommitKey, in place: TestStore) async throws -> [String] {
        let receipt = try await place.store.existing(commit.receipt).record
        var written: [String] = []
        for entry in receipt.entries {
            let audit = try await place.store.existing(entry.key).record
            written.append("\(audit.subject.kind) \(audit.subject.id) \(audit.revision)")
        }
        return written.sorted()
    }

    /// Has an act fail at each of its calls to the store, one after the other: whenever it throws, nothing is changed.
    /// - Returns: At how many calls it was tried.
    func failingEverywhere(
        _ place: TestStore, _ act: (ServiceDesk, CommitKey) async throws -> Void
    ) async throws -> Int {
        let before = try await place.contents()
        var failing = 1
        while failing < 200 {
            let store = FailingStore(place.store, failingAt: failing)
            do {
                try await act(try desk(store), CommitKey(WarrantyCase.owner, "planted/\(failing)"))
                return failing - 1
            } catch let error as StorageError where error.code == .unavailable {
                let isDone =
                    try await place.store.load(
                        CommitKey(WarrantyCase.owner, "planted/\(failing)").receipt) != nil
                // What fails behind the commit is told by its receipt; the request sent again returns what stands.
                if isDone { return failing - 1 }
                guard try await place.contents() == before else { throw Torn(call: failing) }
            }
            failing += 1
        }
        return failing
    }

    /// That an act that failed has changed something.
    struct Torn: Error { let call: Int }
}
