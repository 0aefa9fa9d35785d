public import AfterSalesCore

/// That a concern may be one that an earlier order should have settled, and what speaks for it. A proposal: an advisor
/// accepts it by opening the order with ``link``, or by ``RepairOrder/noteComeback(_:at:)``.
public struct ComebackCandidate: Hashable, Sendable {
    /// The new concern.
    public let concern: Identifier<Concern>
    /// The earlier order.
    public let order: Identifier<RepairOrder>
    /// The earlier order's concern; nil where only its work agrees.
    public let earlierConcern: Identifier<Concern>?
    /// What speaks for it, the strongest first; never empty.
    public let evidence: [ComebackEvidence]
    /// Days since the car was handed back.
    public let days: Int
    /// Kilometres since it was received then.
    public let kilometres: Int

    /// What the new order would say that it came of.
    public var link: ComebackLink { ComebackLink(to: order, concern: earlierConcern, as: concern) }

    /// Why it is proposed, for people. What the customer said is in it.
    /// - Parameter language: The language.
    public func text(_ language: Language) -> String {
        let head = LocalizedText(
            "order \(order), \(days) days and \(kilometres) km ago", "工单 \(order)，\(days) 天、\(kilometres) 公里前")
        return ([head[language]] + evidence.map { $0.text[language] }).joined(
            separator: language == .english ? "; " : "；")
    }

    /// Whether more speaks for it than for another.
    func isStronger(than other: ComebackCandidate) -> Bool {
        let (own, others) = (evidence.map(\.strength), other.evidence.map(\.strength))
        if own != others { return others.lexicographicallyPrecedes(own) }
        if days != other.days { return days < other.days }
        return order < other.order
    }
}

/// What speaks for a concern being an earlier one.
public enum ComebackEvidence: Hashable, Sendable {
    /// Somebody says so.
    case stated
    /// Work of the same operations would be done again.
    case operations([String])
    /// Words, or pairs of characters, of what the customer said are the same.
    case words([String])
    /// The same trade has to look at it. It speaks for nothing by itself.
    case skill(Skill)

    /// What people read.
    public var text: LocalizedText {
        switch self {
        case .stated: LocalizedText("somebody says so", "经人工指认")
        case .operations(let codes):
            LocalizedText(
                "the same operations \(codes.joined(separator: " "))", "相同工序 \(codes.joined(separator: " "))")
        case .words(let words):
            LocalizedText("the same words \(words.joined(separator: " "))", "相同描述 \(words.joined(separator: " "))")
        case .skill(let skill): LocalizedText("the same trade \(skill)", "相同工种 \(skill)")
        }
    }

    /// What outweighs what: a person's word any number of operations, one of those any number of words.
    var strength: Int {
        switch self {
        case .stated: 3_000_000
        case .operations(let codes): 2_000_000 + codes.count
        case .words(let words): 1_000_000 + words.count
        case .skill: 1
        }
    }
}
