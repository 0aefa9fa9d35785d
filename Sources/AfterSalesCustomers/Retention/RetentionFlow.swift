public import AfterSalesCore

/// Who came and who went in a period (漏斗原理, the leaking funnel): new customers on top, lost ones through the leak.
///
/// ``opening`` + ``new`` + ``wonBack`` − ``lost`` is always ``closing``. Coming and going is counted each time, so that
/// twelve months add up to their year: who is lost in March and won back in May is both in that year.
public struct RetentionFlow: Hashable, Sendable, Codable {
    /// Not lost when the period began.
    public let opening: Int
    /// Lost when the period began.
    public let openingLost: Int
    /// Came for the first time (新增).
    public let new: Int
    /// Came again after they were lost (挽回).
    public let wonBack: Int
    /// How often somebody was lost (流失).
    public let lost: Int
    /// Not lost when it began and not on any day of it (保有).
    public let kept: Int

    /// Nobody.
    public static let nobody = RetentionFlow(opening: 0, openingLost: 0, new: 0, wonBack: 0, lost: 0, kept: 0)

    /// Not lost when the period ended.
    public var closing: Int { opening + new + wonBack - lost }
    /// Of those at the beginning, how many were kept (保有率); without a value where there was nobody.
    public var retentionRate: Ratio { Ratio(Int64(kept), per: Int64(opening)) }
    /// Of those at the beginning, how many were lost (流失率).
    public var lossRate: Ratio { Ratio(Int64(opening - kept), per: Int64(opening)) }
    /// Those won back, of as many as were lost at the beginning (挽回率).
    public var winBackRate: Ratio { Ratio(Int64(wonBack), per: Int64(openingLost)) }
    /// Those who are new, of as many as there were at the beginning (新增率).
    public var growthRate: Ratio { Ratio(Int64(new), per: Int64(opening)) }

    init(opening: Int, openingLost: Int, new: Int, wonBack: Int, lost: Int, kept: Int) {
        self.opening = opening
        self.openingLost = openingLost
        self.new = new
        self.wonBack = wonBack
        self.lost = lost
        self.kept = kept
    }

    /// What one customer or car did from a day through another.
    init(_ history: RetentionHistory, from: Int, through: Int) {
        let isKept = history.isKept(on: from - 1)
        let isKnown = history.isKnown(on: from - 1)
        let arrivals = history.stays.filter { (from...through).contains($0.from) }.count
        let losses = history.stays.filter { $0.lostFrom.map((from...through).contains) ?? false }.count
        let isNew = !isKnown && arrivals > 0
        self.init(
            opening: isKept ? 1 : 0, openingLost: isKnown && !isKept ? 1 : 0, new: isNew ? 1 : 0,
            wonBack: arrivals - (isNew ? 1 : 0), lost: losses, kept: isKept && losses == 0 ? 1 : 0)
    }

    /// The flow of both parts together: two dealerships, two segments. Their rates are those of the whole.
    /// - Parameter other: The same period's flow of others.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func merging(_ other: RetentionFlow) throws(ArithmeticError) -> RetentionFlow {
        func sum(_ count: KeyPath<RetentionFlow, Int>) throws(ArithmeticError) -> Int {
            let (sum, overflow) = self[keyPath: count].addingReportingOverflow(other[keyPath: count])
            guard !overflow else { throw .overflow }
            return sum
        }
        return RetentionFlow(
            opening: try sum(\.opening), openingLost: try sum(\.openingLost), new: try sum(\.new),
            wonBack: try sum(\.wonBack), lost: try sum(\.lost), kept: try sum(\.kept))
    }
}
