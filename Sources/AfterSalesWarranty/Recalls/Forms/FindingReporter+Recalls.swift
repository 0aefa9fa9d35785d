import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

extension FindingReporter {
    /// The campaign of a draft; nil where it cannot be one, which has been reported.
    ///
    /// Where the form was wrong, what the campaign itself finds is reported beside it, but for what lies inside a place that
    /// is known to be wrong.
    mutating func campaign(
        _ draft: RecallDraft, inside place: Place, _ translate: (Place) -> Place = { $0 }
    ) -> RecallCampaign? {
        let hadErrors = errorCount > draft.errorsBefore
        let known = hadErrors ? findings.filter { $0.severity == .error }.map(\.place) : []
        func moved(_ findings: [Finding]) -> [Finding] {
            findings.compactMap { finding in
                let path = place.path + finding.place.path.dropFirst(Place.document.path.count)
                let place = translate(Place(path, column: finding.place.column))
                guard !known.contains(where: place.isInside) else { return nil }
                if finding.code == .recallWithoutCars, draft.hasUnreadableVINs { return nil }
                return Finding(finding.severity, finding.code, at: place, inputs: finding.inputs, finding.message)
            }
        }
        do throws(Rejection) {
            let campaign = try draft.campaign()
            var check = RecallCampaignCheck()
            check.check(campaign, vins: draft.vins)
            add(contentsOf: moved(check.findings))
            return campaign
        } catch {
            add(contentsOf: moved(error.findings))
            return nil
        }
    }
}
