public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

extension RecallCompletion {
    /// How far both are together: sums, never averages.
    /// - Parameter other: The figures of other dealerships, of the same campaign and day.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every reason: `recallReportsDiffer` where they are of another campaign or
    ///   day, `recallCountedTwice` where a dealership is in both, `overflow`.
    public func merging(_ other: RecallCompletion) throws(Rejection) -> RecallCompletion {
        var check = VehicleRecallCheck()
        let place = Place.document
        if campaign != other.campaign {
            check.report(
                .recallReportsDiffer, at: place.field("campaign"),
                inputs: [.init("campaign", campaign.rawValue), .init("other", other.campaign.rawValue)],
                "one is of campaign \(campaign), the other of \(other.campaign)",
                "召回活动不同：\(campaign) 与 \(other.campaign)")
        }
        if through != other.through {
            check.report(
                .recallReportsDiffer, at: place.field("through"),
                inputs: [.init("through", through.description), .init("other", other.through.description)],
                "one ends on \(through), the other on \(other.through)", "截止日不同：\(through) 与 \(other.through)")
        }
        for owner in owners where other.owners.contains(owner) {
            check.report(
                .recallCountedTwice, at: place.field("owners"), inputs: [.init("dealer", owner.column)],
                "the cars of \(owner) are in both", "\(owner) 的车辆重复计入")
        }
        var sum = RecallCompletion(campaign, through: through, owners: (owners + other.owners).sorted())
        do throws(ArithmeticError) {
            sum.counts = try counts.merging(other.counts)
        } catch {
            check.report(
                .overflow, at: place.field("counts"), "the counts are larger than can be computed with", "数量超出可计算的范围")
        }
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        sum.firstNoticeOn = [firstNoticeOn, other.firstNoticeOn].compactMap(\.self).min()
        sum.lastNoticeOn = [lastNoticeOn, other.lastNoticeOn].compactMap(\.self).max()
        return sum
    }
}
