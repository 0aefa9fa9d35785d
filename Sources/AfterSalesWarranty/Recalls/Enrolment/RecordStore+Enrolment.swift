public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension RecordStore {
    /// Enrols the cars of a dealership under the campaigns that mean them (召回车辆登记), page by page.
    ///
    /// It can be stopped anywhere and asked for again, by two hosts at the same time too: a car that is enrolled already is
    /// found and left as it is. Memory holds one page of cars, however many there are. A campaign that may mean a car, once
    /// something has been looked up, enrols nobody and is listed; so is a car that is not meant any more.
    /// - Parameters:
    ///   - index: The campaigns.
    ///   - owner: Whose cars: a dealership's.
    ///   - day: The day; campaigns that are not open then enrol nobody.
    ///   - party: Who is noted as enrolling them.
    ///   - at: When, by the host's clock.
    ///   - pageSize: How many cars are gone through at a time, 1 to 500.
    /// - Returns: What has been done.
    /// - Throws: Whatever the store throws. Pages before that are written.
    @discardableResult
    public func enrolRecalls(
        by index: RecallIndex, for owner: RecordOwner, on day: LocalDate, by party: ActingParty, at: Timestamp,
        pageSize: Int = 200
    ) async throws -> RecallEnrolment {
        var result = RecallEnrolment()
        let open = Set(index.campaigns.filter { $0.isOpen(on: day) }.map(\.key.id))
        let act = Act("enrol", by: party, at: at)
        var token: PageToken?
        repeat {
            let page = try await page(Query<Vehicle>(of: owner), after: token, limit: min(max(pageSize, 1), 500))
            token = page.next
            let cars = page.items.map(\.record).map { car in
                let matches = RecallVehicle(car.details).map { index.matches(for: $0) } ?? []
                return (car: car, matches: matches.filter { open.contains($0.campaign) })
            }
            result.add(try await enrol(cars, under: open, for: owner, act))
        } while token != nil
        return result
    }

    /// One page; again where others enrol the same cars meanwhile.
    private func enrol(
        _ cars: [(car: Vehicle, matches: [RecallMatch])], under campaigns: Set<Identifier<RecallCampaign>>,
        for owner: RecordOwner, _ act: Act
    ) async throws -> RecallEnrolment {
        var attempt = 1
        while true {
            var page = EnrolmentPage(of: owner, by: act.actor, at: act.at)
            let recorded = try await recorded(cars, of: owner)
            let elsewhere = try await elsewhere(recorded.values.map(\.record), than: cars, of: owner)
            try page.compare(cars, with: recorded, elsewhere: elsewhere, under: campaigns)
            guard !page.added.isEmpty || !page.moved.isEmpty else { return page.result }
            var text = "\(act.at)"
            for recall in page.added { text += "\n+\(recall.key.id)" }
            for (stored, recall) in page.moved { text += "\n\(stored.revision.number) \(recall.key.id)" }
            var changes = ChangeSet(CommitKey(owner, "recalls/\(Digest(of: text.utf8))"))
            for recall in page.added { try changes.insert(recall, act) }
            for (stored, recall) in page.moved { try changes.update(stored, to: recall, act) }
            do throws(StorageError) {
                // Another host may have made the very same commit; then nothing is new.
                if try await commit(changes) == .applied || attempt > 1 { return page.result }
                attempt += 1
            } catch {
                let lost: [StorageError.Code] = [.conflict, .alreadyExists, .commitKeyReused, .outcomeUnknown]
                guard lost.contains(error.code), attempt < 10 else { throw error }
                attempt += 1
            }
        }
    }

    /// What is recorded of some cars, by id: of their files, and of their numbers under the campaigns that mean them.
    private func recorded(
        _ cars: [(car: Vehicle, matches: [RecallMatch])], of owner: RecordOwner
    ) async throws(StorageError) -> [Identifier<VehicleRecall>: Stored<VehicleRecall>] {
        var found: [Identifier<VehicleRecall>: Stored<VehicleRecall>] = [:]
        let files = Set(cars.map(\.car.key.id))
        guard let first = files.min(), let last = files.max() else { return found }
        // A page is a stretch of ids: a range costs less than a list of them.
        let range = VehicleRecall.vehicle.isAtLeast(first) && VehicleRecall.vehicle.isAtMost(last)
        for try await stored in records(Query<VehicleRecall>(of: owner, where: range))
        where files.contains(stored.record.vehicle) {
            found[stored.record.key.id] = stored
        }
        // What is not with its file may be with another one.
        let numbers = Set(
            cars.flatMap { car, matches in
                matches.compactMap { match in
                    car.details.vin.flatMap { found[VehicleRecall.id(of: $0, under: match.campaign)] == nil ? $0 : nil }
                }
            }
        ).sorted()
        guard !numbers.isEmpty else { return found }
        for try await stored in records(Query<VehicleRecall>(of: owner, where: VehicleRecall.vin.isOne(of: numbers))) {
            found[stored.record.key.id] = stored
        }
        return found
    }

    /// Which of the recorded numbers files beside those of a page have: there they are gone through.
    private func elsewhere(
        _ recorded: [VehicleRecall], than cars: [(car: Vehicle, matches: [RecallMatch])], of owner: RecordOwner
    ) async throws(StorageError) -> Set<VIN> {
        let numbers = Set(recorded.map(\.vin)).subtracting(cars.compactMap(\.car.details.vin)).sorted()
        var found: Set<VIN> = []
        for start in stride(from: 0, to: numbers.count, by: 500) {
            let page = Array(numbers[start..<min(start + 500, numbers.count)])
            for try await stored in records(Query<Vehicle>(of: owner, where: Vehicle.vin.isOne(of: page))) {
                if let vin = stored.record.details.vin { found.insert(vin) }
            }
        }
        return found
    }
}
