public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// What an enrolment of a dealership's cars under campaigns has done (召回车辆登记).
public struct RecallEnrolment: Hashable, Sendable {
    /// A car that a campaign may mean, once something has been looked up.
    public struct Doubt: Hashable, Sendable {
        /// The car's file.
        public let vehicle: Identifier<Vehicle>
        /// The campaign.
        public let campaign: Identifier<RecallCampaign>
        /// What is to be looked up.
        public let doubts: [RecallDoubt]
    }

    /// How many cars were gone through.
    public internal(set) var cars = 0
    /// How many of them have no VIN in their file, so that nobody knows what calls them back.
    public internal(set) var withoutVIN = 0
    /// How many cars under campaigns are new; a car under two campaigns counts twice.
    public internal(set) var added = 0
    /// How many were enrolled before.
    public internal(set) var present = 0
    /// How many of them were noted with another file of the same car, and are noted with its present one now.
    public internal(set) var moved = 0
    /// How many campaigns may mean a car.
    public internal(set) var doubtful = 0
    /// How many cars were enrolled, are to be remedied, and are not meant by the campaign any more.
    public internal(set) var outOfScope = 0
    /// How many cars were taken out of a campaign that means them.
    public internal(set) var backInScope = 0
    /// The first of the cars that a campaign may mean.
    public internal(set) var doubts: [Doubt] = []
    /// The first of those that are not meant any more. They are left as they are: somebody withdraws them or finds out why.
    public internal(set) var outOfScopeCars: [RecordKey<VehicleRecall>] = []
    /// The first of those that are meant and were taken out. They are left as they are.
    public internal(set) var backInScopeCars: [RecordKey<VehicleRecall>] = []

    /// The most cars that are listed of each kind; the others are counted.
    public static let mostListed = 10_000

    init() {}

    mutating func note(_ doubt: Doubt) {
        doubtful += 1
        if doubts.count < Self.mostListed { doubts.append(doubt) }
    }

    mutating func note(outOfScope key: RecordKey<VehicleRecall>) {
        outOfScope += 1
        if outOfScopeCars.count < Self.mostListed { outOfScopeCars.append(key) }
    }

    mutating func note(backInScope key: RecordKey<VehicleRecall>) {
        backInScope += 1
        if backInScopeCars.count < Self.mostListed { backInScopeCars.append(key) }
    }

    /// The counts of a page that has been written.
    mutating func add(_ page: RecallEnrolment) {
        cars += page.cars
        withoutVIN += page.withoutVIN
        added += page.added
        present += page.present
        moved += page.moved
        for doubt in page.doubts { note(doubt) }
        for key in page.outOfScopeCars { note(outOfScope: key) }
        for key in page.backInScopeCars { note(backInScope: key) }
    }
}
