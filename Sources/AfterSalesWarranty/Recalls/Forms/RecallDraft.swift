import AfterSalesCore
import AfterSalesStorage

/// What could be read of a campaign, before anybody has checked it.
struct RecallDraft {
    var key: RecordKey<RecallCampaign>
    var manufacturer: Identifier<Manufacturer>?
    var manufacturerNumber: String?
    var authority: RecallAuthority?
    var authorityNumber: String?
    var component: [String] = []
    var defect = ""
    var consequence = ""
    var remedy = RecallRemedy()
    var safety = RecallSafety()
    var publishedOn: LocalDate?
    var closedOn: LocalDate?
    var scopes: [RecallScope] = []
    var vins: [VIN] = []
    /// Whether the list had texts that are no numbers, which has been reported.
    var hasUnreadableVINs = false

    func campaign() throws(Rejection) -> RecallCampaign {
        try RecallCampaign(
            key, manufacturer: manufacturer, manufacturerNumber: manufacturerNumber, authority: authority,
            authorityNumber: authorityNumber, component: component, defect: defect, consequence: consequence,
            remedy: remedy, safety: safety, publishedOn: publishedOn, closedOn: closedOn, scopes: scopes, vins: vins)
    }
}
