import AfterSales

/// What `recall match` says, as it stands in JSON. What is said of cars of a store is absent where there are none.
struct RecallResult: Encodable {
    /// A car and a campaign that may mean it.
    struct Match: Encodable {
        let vin: String
        let campaign: String
        /// What is to be looked up before it is certain; absent where only the number was known.
        let doubts: [String]?
    }

    /// A car that was held against nothing.
    struct SetAside: Encodable {
        /// Where it stands in the file.
        let line: Int?
        /// Dealership and id, of a car of the store.
        let vehicle: String?
        let status: String
        let reasons: [Problem]
    }

    let matches: [Match]
    let setAside: [SetAside]
    /// Lines whose check digit is wrong where none is mandatory.
    let noted: [Int]
    /// Cars of the store of which the same is true.
    let notedVehicles: [String]?
    /// Lines that campaigns by model year could not be held against.
    let withoutModelYear: [Int]
    /// How many cars of the store have no number.
    let vehiclesWithoutVIN: Int?
    /// Campaigns by make and model, which numbers alone could not be held against.
    let notHeldAgainst: [String]?
    /// What is worth a look in the campaigns.
    let findings: [Problem]
}
