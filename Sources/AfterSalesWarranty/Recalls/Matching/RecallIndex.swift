public import AfterSalesCore
import AfterSalesStorage

/// Campaigns made ready to be held against cars: one number, one car with its file, or a whole car park at once.
///
/// ```swift
/// let index = RecallIndex(campaigns, openOn: today)
/// index.campaigns(for: vin)  // ids, in the order in which they were given
/// index.matches(for: car)  // with reasons, and what is still to be looked up
/// let found = await index.match(rows, rowLength: 18, threads: 2)  // a million numbers in a fraction of a second
/// ```
///
/// A number alone says less than a car's file: it is matched by everything that it does not rule out. Position 10 stands for
/// two model years and is matched by either, but where a scope says that position 7 decides; a scope by model or by day of
/// production is matched by its other parts; a scope without a manufacturer identifier only by ``matches(for:)``.
public struct RecallIndex: Sendable {
    /// The campaigns in it.
    public let campaigns: [RecallCampaign]
    let table: ScopeTable
    let listed: ListedVINs
    private let candidates: RecallCandidates

    /// An index.
    /// - Parameters:
    ///   - campaigns: The campaigns, in any order.
    ///   - day: The day on which they are to be open; nil takes all of them.
    public init(_ campaigns: [RecallCampaign], openOn day: LocalDate? = nil) {
        let campaigns = day.map { day in campaigns.filter { $0.isOpen(on: day) } } ?? campaigns
        self.campaigns = campaigns
        table = ScopeTable(campaigns)
        listed = ListedVINs(campaigns)
        candidates = RecallCandidates(campaigns)
    }

    /// The campaigns that a number alone does not rule out, in the order in which they were given.
    /// - Parameter vin: The number.
    public func campaigns(for vin: VIN) -> [Identifier<RecallCampaign>] {
        match(vin.bytes.span, rowLength: 17, checkDigits: .off).pairs.map { campaigns[$0.campaign].key.id }
    }

    /// The campaigns that mean a car, with the reasons, in the order in which they were given.
    /// - Parameter vehicle: The car.
    public func matches(for vehicle: RecallVehicle) -> [RecallMatch] {
        let names = RecallNames(make: vehicle.make, model: vehicle.model)
        return candidates.places(for: vehicle.vin, names, listed).compactMap { campaigns[$0].match(vehicle, names) }
    }
}
