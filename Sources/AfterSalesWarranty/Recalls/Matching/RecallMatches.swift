public import AfterSalesCore

/// What holding a car park against campaigns has found.
///
/// Rows and campaigns are numbers, so that a million cars take little: a row's number counts from 0, a campaign's is its place
/// in ``RecallIndex/campaigns``.
public struct RecallMatches: Hashable, Sendable {
    /// That a campaign may mean the car of a row.
    public struct Pair: Hashable, Sendable {
        private let packedRow: UInt32
        private let packedCampaign: UInt32

        init(row: UInt32, campaign: UInt32) {
            packedRow = row
            packedCampaign = campaign
        }

        /// The row, from 0.
        public var row: Int { Int(packedRow) }
        /// The campaign's place in the index, from 0.
        public var campaign: Int { Int(packedCampaign) }
    }

    /// A row that was held against nothing.
    public struct SetAside: Hashable, Sendable {
        private let packedRow: UInt32
        /// Why: the number is malformed, or its check digit is wrong and counts.
        public let status: VINStatus

        init(row: UInt32, status: VINStatus) {
            packedRow = row
            self.status = status
        }

        /// The row, from 0.
        public var row: Int { Int(packedRow) }
    }

    /// Each row with each campaign that its number alone does not rule out, by row, then in the order of the index.
    public internal(set) var pairs: [Pair] = []
    /// The rows that were held against nothing, in order.
    public internal(set) var setAside: [SetAside] = []
    /// The rows that were matched although their check digit is wrong, where it is not mandatory; in order.
    public internal(set) var noted: [Int] = []
    /// The rows of makers with campaigns whose position 10 stands for no model year: campaigns by model year could not be held
    /// against them. In order.
    public internal(set) var withoutModelYear: [Int] = []

    mutating func append(_ other: RecallMatches) {
        pairs += other.pairs
        setAside += other.setAside
        noted += other.noted
        withoutModelYear += other.withoutModelYear
    }
}
