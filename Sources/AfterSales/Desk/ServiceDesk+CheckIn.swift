public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
public import AfterSalesStorage

extension ServiceDesk {
    /// Receives a car (接车): its order is opened and received, its odometer noted, new files of the car and of its customer are
    /// begun, all in one commit.
    ///
    /// Who receives it is told of open recalls, of the lemon rules (三包), of open complaints and of possible comebacks; what he
    /// is told is written with the order.
    /// - Parameters:
    ///   - request: The car, and who brings it.
    ///   - party: By whom it is received.
    ///   - at: When.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: The order, and what is to be known. Where the request was sent before: as they stand now.
    /// - Throws: ``/AfterSalesCore/Rejection``: `unknownVehicle` where there is no car of the number, `noOwner` where it is
    ///   nobody's and no customer is named, `unknownCustomer`, `customerMerged`, `customerErased`, and what is wrong with new
    ///   files; an ``/AfterSalesRepairOrders/OrderRefusal``, `odometerRollback` above all;
    ///   ``/AfterSalesStorage/StorageError/Code/missing`` where there is no car of the id,
    ///   ``/AfterSalesStorage/StorageError/Code/alreadyExists`` where there is an order of the number, or a file of a new car
    ///   or customer; whatever else the store throws. Nothing is changed then.
    @discardableResult
    public func checkIn(
        _ request: CheckInRequest, by party: ActingParty, at: Timestamp, as commit: CommitKey, attempts: Int = 10
    ) async throws -> CheckIn {
        let key = key(request.order)
        var received: CheckIn?
        let outcome = try await store.commit(as: commit, about: key, attempts: attempts) { changes in
            received = try await receive(request, by: party, at: at, &changes)
        }
        if outcome == .applied, let received { return received }
        return try await checkIn(of: try await store.existing(key), request)
    }

    private func receive(
        _ request: CheckInRequest, by party: ActingParty, at: Timestamp, _ changes: inout ChangeSet
    ) async throws -> CheckIn {
        let day = try zone.date(of: at)
        let known = try await car(request.car)
        let client = try await customer(
            request, of: known?.record, on: day, Act("register", by: party, at: at), &changes)
        var file = try known?.record ?? request.newCar(of: client.record.key, from: day)
        let complaints = try await openComplaints(of: client.record.key.id, on: file.key.id)
        let candidates = try await comebackCandidates(request, on: file.key.id, at: at)
        let briefing = try await store.briefing(
            on: file, by: watch, odometer: request.reception.kilometres, at: at, in: zone)

        var order = try RepairOrder(
            key(request.order), for: client.record.key.id, car: file.key.id, advisor: request.advisor,
            team: request.team, lane: request.lane, terms: request.terms, origin: request.origin, openedAt: at)
        var told =
            briefing.advisories + complaints.map { .openComplaint($0) } + candidates.map { .possibleComeback($0) }
        if let owner = file.owner(on: day), owner != order.customer {
            told.append(.carOfSomebodyElse(owner, order.customer))
        }
        try order.advise(told)
        try order.checkIn(request.reception, after: file.lastReading, by: party, at: at)
        try file.read(OdometerReading(request.reception.kilometres, on: day), asOf: day)

        // What the order names has to be there before it, or in the same commit.
        let car =
            if let known {
                try changes.update(known, to: file, Act("readOdometer", by: party, at: at))
            } else {
                try await changes.insert(file, in: store, Act("register", by: party, at: at))
            }
        let opened = try await changes.insert(
            order, in: store, Act(OrderAction.checkIn.rawValue, by: party, at: at))
        return CheckIn(
            order: opened, car: car, customer: client, openComplaints: complaints, comebackCandidates: candidates)
    }

    /// The car's file; nil for one that is new.
    private func car(_ car: CheckInRequest.Car) async throws -> Stored<Vehicle>? {
        switch car {
        case .known(let id): return try await store.existing(RecordKey<Vehicle>(owner, id))
        case .numbered(let number):
            let found = try await store.page(
                Query<Vehicle>(of: owner, where: Vehicle.vin.is(number)), after: nil, limit: 1)
            guard let car = found.items.first else { throw Rejection([.unknownNumber]) }
            return car
        case .new: return nil
        }
    }

    /// The customer's file; a new one is in the commit.
    private func customer(
        _ request: CheckInRequest, of car: Vehicle?, on day: LocalDate, _ act: Act, _ changes: inout ChangeSet
    ) async throws -> Stored<Customer> {
        let id: Identifier<Customer>
        switch request.client {
        case .known(let known): id = known
        case .owner:
            guard let owner = car?.owner(on: day) else { throw Rejection([.nobodysCar]) }
            id = owner
        case .new(let new, let details):
            return try await changes.insert(
                try Customer(RecordKey(owner, new), details, asOf: day), in: store, act)
        }
        guard let stored = try await store.load(RecordKey<Customer>(owner, id)) else {
            throw Rejection([.unknownClient(id)])
        }
        return stored
    }

    private func comebackCandidates(
        _ request: CheckInRequest, on vehicle: Identifier<Vehicle>, at: Timestamp
    ) async throws -> [ComebackCandidate] {
        try await store.comebackCandidates(
            for: ComebackQuestion(request.reception, at: at, work: request.work, stated: request.stated), on: vehicle,
            of: owner, by: comebacks, in: zone, except: request.order)
    }

    private func openComplaints(
        of customer: Identifier<Customer>, on vehicle: Identifier<Vehicle>
    ) async throws -> [Complaint] {
        let concerns = Complaint.customer.is(customer) || Complaint.vehicle.is(vehicle)
        return try await store.all(
            Query<Complaint>(
                of: owner, where: concerns && !Complaint.status.is(.closed),
                sortedBy: .ascending(Complaint.receivedAt)))
    }

    /// What there is of a car that was received before.
    private func checkIn(of order: Stored<RepairOrder>, _ request: CheckInRequest) async throws -> CheckIn {
        let record = order.record
        return CheckIn(
            order: order, car: try await store.existing(RecordKey<Vehicle>(owner, record.vehicle)),
            customer: try await store.existing(RecordKey<Customer>(owner, record.customer)),
            openComplaints: try await openComplaints(of: record.customer, on: record.vehicle),
            comebackCandidates: try await comebackCandidates(request, on: record.vehicle, at: record.openedAt))
    }
}

extension CheckInRequest {
    /// The file of a new car, which is the customer's.
    fileprivate func newCar(of customer: RecordKey<Customer>, from day: LocalDate) throws -> Vehicle {
        guard case .new(let id, let details) = car else { throw Rejection([.unknownNumber]) }
        return try Vehicle(
            RecordKey(customer.owner, id), details, ownerships: [Ownership(customer.id, from: day)])
    }
}
