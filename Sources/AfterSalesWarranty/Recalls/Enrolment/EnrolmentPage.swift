import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// Some cars of a dealership, held against campaigns and against what is recorded of them.
struct EnrolmentPage {
    private(set) var result = RecallEnrolment()
    /// The cars that are to be enrolled.
    private(set) var added: [VehicleRecall] = []
    /// The cars whose file is another one.
    private(set) var moved: [(stored: Stored<VehicleRecall>, recall: VehicleRecall)] = []
    private let owner: RecordOwner
    private let party: ActingParty
    private let at: Timestamp

    init(of owner: RecordOwner, by party: ActingParty, at: Timestamp) {
        self.owner = owner
        self.party = party
        self.at = at
    }

    /// Compares the cars' matches with their records.
    /// - Parameters:
    ///   - cars: The cars, each with the campaigns that mean it.
    ///   - recorded: What is recorded of them, by id.
    ///   - vins: Those numbers among the recorded that other files have.
    ///   - campaigns: The campaigns that they were held against.
    mutating func compare(
        _ cars: [(car: Vehicle, matches: [RecallMatch])],
        with recorded: [Identifier<VehicleRecall>: Stored<VehicleRecall>], elsewhere vins: Set<VIN>,
        under campaigns: Set<Identifier<RecallCampaign>>
    ) throws(Rejection) {
        let byVehicle = Dictionary(grouping: recorded.values.map(\.record), by: \.vehicle)
        // A number that another file has is gone through there, on this page or on another one.
        let present = vins.union(cars.compactMap(\.car.details.vin))
        for (car, matches) in cars {
            result.cars += 1
            var meant: Set<Identifier<VehicleRecall>> = []
            if let vin = car.details.vin {
                for match in matches {
                    let id = VehicleRecall.id(of: vin, under: match.campaign)
                    meant.insert(id)
                    try compare(car, vin, match, with: recorded[id])
                }
            } else {
                result.withoutVIN += 1
            }
            // A file whose number was corrected has records of the number before.
            let gone = (byVehicle[car.key.id] ?? []).filter { recall in
                !meant.contains(recall.key.id) && campaigns.contains(recall.campaign)
                    && (recall.vin == car.details.vin || !present.contains(recall.vin))
                    && recall.status != .remedied && recall.status != .withdrawn
            }
            for recall in gone.sorted(by: { $0.key.id < $1.key.id }) { result.note(outOfScope: recall.key) }
        }
    }

    private mutating func compare(
        _ car: Vehicle, _ vin: VIN, _ match: RecallMatch, with stored: Stored<VehicleRecall>?
    ) throws(Rejection) {
        if let stored {
            var recorded = stored.record
            result.present += 1
            if recorded.vehicle != car.key.id {
                recorded.vehicle = car.key.id
                moved.append((stored, recorded))
                result.moved += 1
            }
            if recorded.status == .withdrawn, match.isCertain { result.note(backInScope: recorded.key) }
        } else if match.isCertain {
            result.added += 1
            added.append(
                try VehicleRecall(of: car.key.id, vin, under: match.campaign, at: owner, by: party, enrolledAt: at))
        } else {
            result.note(.init(vehicle: car.key.id, campaign: match.campaign, doubts: match.doubts))
        }
    }
}
