public import AfterSalesCore
public import AfterSalesCustomers

/// The complaints of a time in figures (投诉统计): per 100 orders, by channel and category, how many were justified, and
/// how its promises were kept.
///
/// Tallies of parts merge into that of the whole; nothing in it is an average.
public struct ComplaintTally: Hashable, Sendable, Codable {
    /// Complaints of one sort.
    public struct Group: Hashable, Sendable, Codable {
        /// How many there are.
        public internal(set) var complaints = 0
        /// Of how many somebody has said whether they are justified.
        public internal(set) var judged = 0
        /// How many of those are.
        public internal(set) var justified = 0

        init() {}

        /// The share of justified ones among those that somebody has judged; without a value where nobody has.
        public var justifiedShare: Ratio { Ratio(Int64(justified), per: Int64(judged)) }
    }

    /// How one promise was kept.
    public struct Compliance: Hashable, Sendable, Codable {
        /// How often it was kept.
        public internal(set) var met = 0
        /// How often it was broken, what is still open among it.
        public internal(set) var missed = 0
        /// How many of the missed are still open.
        public internal(set) var missedOpen = 0
        /// How many are open and have time left.
        public internal(set) var running = 0
        /// By how many seconds it was missed, all of them together, as the clock counts.
        public internal(set) var secondsOver: Int64 = 0
        /// By how many seconds it was missed at the most.
        public internal(set) var mostSecondsOver: Int64 = 0

        init() {}

        /// The share of kept promises among those that have been kept or broken; without a value where none has.
        public var share: Ratio { Ratio(Int64(met), per: Int64(met) + Int64(missed)) }
    }

    /// How many orders the complaints are of.
    public internal(set) var orders: Int
    /// All of them.
    public internal(set) var all = Group()
    /// By the channel through which they came.
    public internal(set) var byChannel: [ComplaintChannel: Group] = [:]
    /// By what they are about.
    public internal(set) var byCategory: [ComplaintCategory: Group] = [:]
    /// By the promise.
    public internal(set) var clocks: [ComplaintClock: Compliance] = [:]

    /// Complaints per 100 orders; without a value where there are none.
    public var perHundredOrders: Ratio { Ratio(Int64(all.complaints) * 100, per: Int64(orders)) }
}
