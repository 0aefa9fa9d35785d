public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension RecordStore {
    /// What is open for a car that comes in, or is asked about (接车召回查询): by what is recorded of it, and by the campaigns,
    /// those made known since it was enrolled among them.
    /// - Parameters:
    ///   - vehicle: The car.
    ///   - owner: At which dealership.
    ///   - index: The campaigns; nil for those that the store keeps.
    ///   - campaigns: Whose campaigns the store keeps.
    ///   - day: The day.
    /// - Throws: Whatever the store throws.
    public func carRecalls(
        of vehicle: RecallVehicle, at owner: RecordOwner, by index: RecallIndex? = nil,
        campaignsOf campaigns: RecordOwner = .group, on day: LocalDate
    ) async throws -> CarRecalls {
        var recorded: [VehicleRecall] = []
        for try await stored in records(Query.recalls(of: owner, car: vehicle.vin)) { recorded.append(stored.record) }
        var known: [Identifier<RecallCampaign>: RecallCampaign] = [:]
        var matches: [RecallMatch] = []
        if let index {
            matches = index.matches(for: vehicle)
            let wanted = Set(matches.map(\.campaign) + recorded.map(\.campaign))
            known = index.described(on: day, wanted.contains)
        } else {
            let query = Query<RecallCampaign>.recalls(of: campaigns, openOn: day, mayMean: vehicle.vin)
            for try await stored in records(query) {
                guard let match = stored.record.match(vehicle) else { continue }
                matches.append(match)
                known[match.campaign] = stored.record
            }
        }
        try await look(up: recorded.map(\.campaign), of: campaigns, into: &known)
        return CarRecalls(recorded, of: vehicle.vin, matches: matches, campaigns: known, on: day)
    }

    /// What speaks against selling, leasing or lending cars of a stock list (库存车召回检查).
    /// - Parameters:
    ///   - cars: The list, in any order; a car that stands in it twice is told of twice.
    ///   - owner: At which dealership.
    ///   - index: The campaigns.
    ///   - campaigns: Whose campaigns the store keeps, where records name some that the index has not.
    ///   - day: The day.
    ///   - bans: What the law forbids, such as `[SaleBan].china`.
    /// - Returns: The cars about which something was found, in the order of the list.
    /// - Throws: Whatever the store throws.
    public func stockFindings(
        _ cars: [StockCar], at owner: RecordOwner, by index: RecallIndex, campaignsOf campaigns: RecordOwner = .group,
        on day: LocalDate, bans: [SaleBan]
    ) async throws -> [StockFindings] {
        var known = index.described(on: day)
        var found: [StockFindings] = []
        for start in stride(from: 0, to: cars.count, by: 500) {
            let page = cars[start..<min(start + 500, cars.count)]
            var recorded: [VIN: [VehicleRecall]] = [:]
            let numbers = Set(page.map(\.vehicle.vin)).sorted()
            let query = Query<VehicleRecall>(of: owner, where: VehicleRecall.vin.isOne(of: numbers))
            for try await stored in records(query) { recorded[stored.record.vin, default: []].append(stored.record) }
            try await look(up: recorded.values.flatMap { $0.map(\.campaign) }, of: campaigns, into: &known)
            for (position, car) in zip(page.indices, page) {
                let recalls = CarRecalls(
                    recorded[car.vehicle.vin] ?? [], of: car.vehicle.vin, matches: index.matches(for: car.vehicle),
                    campaigns: known,
                    on: day)
                let findings = recalls.findings(
                    handingOver: car.use, on: day, by: bans, at: Place.document.field("cars").element(position))
                if !findings.isEmpty {
                    found.append(StockFindings(position: position, car: car, findings: findings))
                }
            }
        }
        return found
    }

    /// Looks up campaigns that are not known yet; those that the store does not keep stay unknown.
    private func look(
        up ids: [Identifier<RecallCampaign>], of owner: RecordOwner,
        into known: inout [Identifier<RecallCampaign>: RecallCampaign]
    ) async throws(StorageError) {
        let missing = Set(ids).filter { known[$0] == nil }.sorted()
        for start in stride(from: 0, to: missing.count, by: 500) {
            let page = Array(missing[start..<min(start + 500, missing.count)])
            do throws(StorageError) {
                for try await stored in records(Query<RecallCampaign>(of: owner, where: .id(in: page))) {
                    known[stored.record.key.id] = stored.record
                }
            } catch {
                // A host that keeps its campaigns elsewhere gives an index.
                guard error.code == .unknownKind else { throw error }
                return
            }
        }
    }
}
