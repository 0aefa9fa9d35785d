import AfterSalesCore
public import AfterSalesRepairOrders
import AfterSalesStorage

extension SettledOrder {
    /// Which jobs of the order remedied its car for which campaigns (召回维修认定).
    ///
    /// A job is for a campaign if somebody says so, or if it has a line of work with the very operation code of the campaign's
    /// remedy that has not been undone. Where that code is the remedy of several campaigns that are open for the car, nobody
    /// is guessed at: a finding asks which one it is for; so it does of a campaign that may mean the car. A campaign is
    /// remedied by one job.
    /// - Parameters:
    ///   - recalls: What is open for the car.
    ///   - links: What somebody says.
    /// - Returns: The jobs; and warnings: `recallJobAmbiguous`, `recallJobRepeated`, `recallPartMissing`,
    ///   `recallPaidByCustomer`, `recallRemediedBefore`, `recallPossible`, `recallCarFound`, `recallCampaignUnknown`. Where
    ///   what somebody says cannot be, errors: `recallByCredit`, `unknownJob`, `recallJobUndone`, `recallNotOpen`,
    ///   `recallLinkedTwice`; nothing matches then.
    public func remedies(for recalls: CarRecalls, linked links: [RecallJobLink] = []) -> RecallRemedies {
        var search = RemedySearch(order: order, recalls: recalls)
        search.take(links)
        guard search.errorCount == 0 else { return RecallRemedies(matches: [], findings: search.findings) }
        if !order.isCredit {
            search.searchOperations()
            search.reportUnknown()
        }
        return search.remedies
    }
}
