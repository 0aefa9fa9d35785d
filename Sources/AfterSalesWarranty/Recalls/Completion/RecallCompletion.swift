public import AfterSalesCore
public import AfterSalesStorage

/// How far a campaign was at the end of a day, at one dealership or at several (召回进展报告): what a report to an authority is
/// made of.
///
/// It counts what had been noted by then. Steps are never taken back, so the same day gives the same figures for ever, and a
/// report that was sent can be made again.
///
/// ```swift
/// let mine = try await store.recallCompletion(of: campaign, at: .dealer("D01"), through: [day], in: .china)[0]
/// let all = try mine.merging(theirs)
/// all.counts.completionRate.description  // "38/40"
/// ```
public struct RecallCompletion: Hashable, Sendable {
    /// The campaign.
    public let campaign: Identifier<RecallCampaign>
    /// The last day that counts, by each dealership's own time.
    public let through: LocalDate
    /// Whose cars, in order.
    public let owners: [RecordOwner]
    /// How many cars stood where.
    public internal(set) var counts: RecallCounts
    /// The day of the first notice; nil where there was none.
    public internal(set) var firstNoticeOn: LocalDate?
    /// The day of the last notice; nil where there was none.
    public internal(set) var lastNoticeOn: LocalDate?

    /// How far the cars of one dealership were.
    /// - Parameters:
    ///   - campaign: The campaign; cars of others do not count.
    ///   - owner: Whose cars; those of others do not count.
    ///   - recalls: The cars.
    ///   - through: The last day that counts.
    ///   - zone: The dealership's local time.
    /// - Throws: A ``/AfterSalesCore/CivilZoneError`` for a day that does not end; ``/AfterSalesCore/CalendarError`` for a
    ///   notice of which no day is known.
    public init(
        of campaign: Identifier<RecallCampaign>, at owner: RecordOwner, _ recalls: some Sequence<VehicleRecall>,
        through: LocalDate, in zone: CivilZone
    ) throws {
        self.init(campaign, through: through, owners: [owner])
        let end = try zone.end(of: through)
        for recall in recalls { try count(recall, before: end, in: zone) }
    }

    init(_ campaign: Identifier<RecallCampaign>, through: LocalDate, owners: [RecordOwner]) {
        self.campaign = campaign
        self.through = through
        self.owners = owners
        counts = RecallCounts()
    }

    /// Counts a car as it stood before a moment.
    mutating func count(_ recall: VehicleRecall, before end: Timestamp, in zone: CivilZone) throws(CalendarError) {
        guard recall.campaign == campaign, owners.contains(recall.key.owner),
            let standing = recall.standing(before: end)
        else { return }
        counts.count(standing)
        guard standing.status != .withdrawn, let first = standing.firstNoticeAt, let last = standing.lastNoticeAt
        else { return }
        let (firstDay, lastDay) = (try zone.date(of: first), try zone.date(of: last))
        firstNoticeOn = min(firstNoticeOn ?? firstDay, firstDay)
        lastNoticeOn = max(lastNoticeOn ?? lastDay, lastDay)
    }
}

extension CivilZone {
    /// The first instant behind a day.
    func end(of day: LocalDate) throws(CivilZoneError) -> Timestamp {
        try timestamp(of: day, secondsOfDay: CivilZone.secondsOfDay.upperBound)
    }
}
