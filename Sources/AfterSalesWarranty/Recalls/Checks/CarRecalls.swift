public import AfterSalesCore
import AfterSalesStorage

/// The campaigns for which a car that stands here is still to be remedied, the gravest first.
public struct CarRecalls: Hashable, Sendable {
    /// The car.
    public let vin: VIN
    /// The campaigns.
    public let open: [OpenRecall]
    /// The campaigns for which it has been remedied.
    public let remedied: [OpenRecall]
    /// Campaigns for which it is to be remedied by its records, and of which nobody has said what they are about.
    public let unknown: [Identifier<RecallCampaign>]

    /// What is open for a car, by what is recorded of it and by what campaigns say, so that one made known since it was
    /// enrolled is not missed.
    ///
    /// A car that was said to be scrapped, exported or not reachable is here: whatever was said of it, its recall is open. A
    /// recorded recall stays open when its campaign is closed, as the car has the defect still.
    /// - Parameters:
    ///   - recorded: What is recorded of the car; what is of another does not count.
    ///   - vin: The car.
    ///   - matches: The campaigns that mean the car, such as a ``RecallIndex`` finds.
    ///   - campaigns: What these and those of its records are about.
    ///   - day: The day, by which a campaign that nothing is recorded of is open or not.
    public init(
        _ recorded: [VehicleRecall], of vin: VIN, matches: [RecallMatch],
        campaigns: [Identifier<RecallCampaign>: RecallCampaign], on day: LocalDate
    ) {
        var found: [OpenRecall] = []
        var remedied: [OpenRecall] = []
        var unknown: Set<Identifier<RecallCampaign>> = []
        var seen: Set<Identifier<RecallCampaign>> = []
        for recall in recorded where recall.vin == vin && seen.insert(recall.campaign).inserted {
            guard recall.status != .withdrawn else { continue }
            guard let campaign = campaigns[recall.campaign] else {
                if recall.status != .remedied { unknown.insert(recall.campaign) }
                continue
            }
            let known = OpenRecall(campaign: campaign, recall: recall, doubts: [])
            if recall.status == .remedied { remedied.append(known) } else { found.append(known) }
        }
        for match in matches where seen.insert(match.campaign).inserted {
            guard let campaign = campaigns[match.campaign] else {
                unknown.insert(match.campaign)
                continue
            }
            guard campaign.isOpen(on: day) else { continue }
            found.append(OpenRecall(campaign: campaign, recall: nil, doubts: match.doubts))
        }
        self.vin = vin
        open = found.sorted { ($0.rank, $0.campaign.key.id) < ($1.rank, $1.campaign.key.id) }
        self.remedied = remedied.sorted { $0.campaign.key.id < $1.campaign.key.id }
        self.unknown = unknown.sorted()
    }

    /// What is open for a car that an index is asked about.
    /// - Parameters:
    ///   - recorded: What is recorded of the car.
    ///   - vehicle: The car.
    ///   - index: The campaigns; those of its records that are not among them are ``unknown``.
    ///   - day: The day.
    public init(_ recorded: [VehicleRecall], of vehicle: RecallVehicle, by index: RecallIndex, on day: LocalDate) {
        let matches = index.matches(for: vehicle)
        let wanted = Set(recorded.map(\.campaign) + matches.map(\.campaign))
        self.init(
            recorded, of: vehicle.vin, matches: matches, campaigns: index.described(on: day, wanted.contains), on: day)
    }

    /// Whether nothing is to be done for any campaign, so far as is known.
    public var isEmpty: Bool { open.isEmpty && unknown.isEmpty }
}

extension Sequence where Element == RecallCampaign {
    /// The campaigns by their ids; of several with one id the last.
    public var byID: [Identifier<RecallCampaign>: RecallCampaign] {
        Dictionary(map { ($0.key.id, $0) }, uniquingKeysWith: { $1 })
    }
}

extension RecallIndex {
    /// Campaigns by their ids. Two owners may use one id: then the one that is open tells, as a recall must not be missed.
    func described(
        on day: LocalDate, _ isWanted: (Identifier<RecallCampaign>) -> Bool = { _ in true }
    ) -> [Identifier<RecallCampaign>: RecallCampaign] {
        let wanted = campaigns.filter { isWanted($0.key.id) }
        return (wanted.filter { !$0.isOpen(on: day) } + wanted.filter { $0.isOpen(on: day) }).byID
    }
}
