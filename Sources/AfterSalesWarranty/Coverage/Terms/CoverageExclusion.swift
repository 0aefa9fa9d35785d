public import AfterSalesCore
import AfterSalesRepairOrders
public import AfterSalesStorage

/// Why a coverage term does not pay for what it would pay for otherwise (免责事由). An open list; a ground of the same name as
/// a ``/AfterSalesRepairOrders/FaultNature`` is met by a diagnosis that finds that nature.
public struct ExclusionGround: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A ground by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An accident (事故).
    public static let accident: ExclusionGround = "accident"
    /// Used as it is not meant to be (使用不当).
    public static let misuse: ExclusionGround = "misuse"
    /// Repaired or serviced outside the maker's network (网络外维修).
    public static let outsideRepair: ExclusionGround = "outsideRepair"
    /// Changed, or something fitted to it (改装).
    public static let modification: ExclusionGround = "modification"
    /// Not serviced when it was due (未按规定保养).
    public static let missedService: ExclusionGround = "missedService"
}

/// A ground on which a term does not pay.
public struct CoverageExclusion: Hashable, Sendable {
    /// The ground.
    public var ground: ExclusionGround
    /// Whether it has to have caused the fault; where it has not, a car that merely was modified, say, is excluded.
    public var hasToBeCause: Bool

    /// An exclusion.
    /// - Parameters:
    ///   - ground: The ground.
    ///   - hasToBeCause: Whether it has to have caused the fault.
    public init(_ ground: ExclusionGround, hasToBeCause: Bool = true) {
        self.ground = ground
        self.hasToBeCause = hasToBeCause
    }
}

/// That the law of a market does not let a term exclude on a ground, or not unless it caused the fault (法律限制的免责).
///
/// Repair outside the network is the case in point: in the United States a warranty may not be tied to a service or part of
/// a brand (15 U.S.C. 2302(c)); in China the owner chooses the workshop, and makers may not refuse the three guarantees for
/// it. What the outside repair has itself broken need not be paid for.
public struct ExclusionBar: Hashable, Sendable {
    /// The ground.
    public var ground: ExclusionGround
    /// Whether it may be excluded where it caused the fault; else never.
    public var allowsCause: Bool
    /// The law, with its article.
    public var source: String

    /// What the law does not allow.
    /// - Parameters:
    ///   - ground: The ground.
    ///   - allowsCause: Whether it may be excluded where it caused the fault.
    ///   - source: The law.
    public init(_ ground: ExclusionGround, allowsCause: Bool, source: String) {
        self.ground = ground
        self.allowsCause = allowsCause
        self.source = source
    }
}
