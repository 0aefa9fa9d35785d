import AfterSalesWarranty

/// What was understood of a record of a campaign.
struct RecallFacts: Hashable, Sendable {
    /// The campaign's number at the authority.
    var number: String
    /// What it says of the campaign.
    var words: RecallWords
    /// The sort of car that it calls back, by name.
    var scope: RecallScope
}
