import AfterSales

/// What cars and campaigns have come to, whether cars came by a file of numbers or by a store.
struct RecallFound {
    /// A car and a campaign that may mean it.
    struct Match {
        let vin: VIN
        /// The campaign's place in ``RecallFound/ids``.
        let campaign: Int
        /// What is to be looked up before it is certain; nil where only the number was known.
        let doubts: [RecallDoubt]?
    }

    /// A car of a list, or of a store.
    enum Car {
        /// By its row.
        case row(Int)
        /// By its file, and its number.
        case vehicle(RecordKey<Vehicle>, VIN)
    }

    /// The campaigns' ids, in order, each once.
    let ids: [Identifier<RecallCampaign>]
    /// By number, then by campaign.
    var matches: [Match] = []
    /// The cars that were held against nothing.
    var setAside: [(car: Car, status: VINStatus)] = []
    /// Those whose check digit is wrong where none is mandatory.
    var noted: [Car] = []
    /// Those that campaigns by model year could not be held against.
    var withoutModelYear: [Car] = []
    /// How many cars of the store have no number.
    var withoutVIN = 0
    /// Whether cars' files were looked at.
    var isByFile = false
    /// The campaigns that name makes and models, where there were numbers of which nothing else is known.
    var notHeldAgainst: [Identifier<RecallCampaign>] = []
}
