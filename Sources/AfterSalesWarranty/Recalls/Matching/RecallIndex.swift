public import AfterSalesCore
import AfterSalesStorage

/// Campaigns made ready to be held against cars: one number, one car with its file, or a whole car park at once.
///
/// ```swift
/// let index = RecallIndex(campaigns, openOn: today)
/// index.campaigns(for: vin)  // ids, in the order in which they were given
/// index.matches(for: car)  // with reasons, and what is still to be looked up
/// ```
public struct RecallIndex: Sendable {
    /// The campaigns in it.
    public let campaigns: [RecallCampaign]

    /// An index.
    /// - Parameters:
    ///   - campaigns: The campaigns, in any order.
    ///   - day: The day on which they are to be open; nil takes all of them.
    public init(_ campaigns: [RecallCampaign], openOn day: LocalDate? = nil) {
        self.campaigns = day.map { day in campaigns.filter { $0.isOpen(on: day) } } ?? campaigns
    }

    /// The campaigns that a number alone does not rule out, in the order in which they were given.
    /// - Parameter vin: The number.
    public func campaigns(for vin: VIN) -> [Identifier<RecallCampaign>] {
        campaigns.compactMap { $0.mayMean(vin) ? $0.key.id : nil }
    }

    /// The campaigns that mean a car, with the reasons, in the order in which they were given.
    /// - Parameter vehicle: The car.
    public func matches(for vehicle: RecallVehicle) -> [RecallMatch] {
        campaigns.compactMap { $0.match(vehicle) }
    }
}
