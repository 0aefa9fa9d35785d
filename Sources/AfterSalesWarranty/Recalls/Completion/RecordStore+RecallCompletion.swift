public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// How far a campaign was at a dealership at the end of each of some days (召回进展), all days in one reading. Memory holds
    /// a page of cars.
    /// - Parameters:
    ///   - campaign: The campaign.
    ///   - owner: Whose cars: a dealership's.
    ///   - days: The last days that count, such as the ends of quarters.
    ///   - zone: The dealership's local time.
    ///   - pageSize: How many cars are fetched at a time.
    /// - Returns: The figures, in the order of the days.
    /// - Throws: A ``/AfterSalesCore/CivilZoneError`` for a day that does not end, and whatever the store throws.
    public func recallCompletion(
        of campaign: Identifier<RecallCampaign>, at owner: RecordOwner, through days: [LocalDate], in zone: CivilZone,
        pageSize: Int = 500
    ) async throws -> [RecallCompletion] {
        var figures = days.map { RecallCompletion(campaign, through: $0, owners: [owner]) }
        let ends = try days.map { try zone.end(of: $0) }
        let query = Query<VehicleRecall>(of: owner, where: VehicleRecall.campaign.is(campaign))
        for try await stored in records(query, pageSize: pageSize) {
            for index in figures.indices { try figures[index].count(stored.record, before: ends[index], in: zone) }
        }
        return figures
    }
}
