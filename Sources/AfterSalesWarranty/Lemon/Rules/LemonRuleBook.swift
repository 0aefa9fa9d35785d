public import AfterSalesCore

/// The rule sets that a dealership goes by, each for the cars bought on its days (规则集).
public struct LemonRuleBook: Hashable, Sendable {
    /// The sets, by market and by the first day of purchase.
    public let sets: [LemonRuleSet]

    /// The sets that come with the library.
    public static let standard = LemonRuleBook(known: LemonRuleSet.builtIn)

    /// A book of rule sets.
    /// - Parameter sets: The sets, in any order.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with each set that has the id of another, and each two of a market that
    ///   cover the same days: nobody could say by which of them a car goes.
    public init(_ sets: [LemonRuleSet]) throws(Rejection) {
        self.init(known: sets)
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Rejection(findings) }
    }

    private init(known sets: [LemonRuleSet]) {
        self.sets = sets.sorted {
            ($0.market, $0.purchasedFrom, $0.id) < ($1.market, $1.purchasedFrom, $1.id)
        }
    }

    /// The set of an id.
    public func ruleSet(_ id: String) -> LemonRuleSet? { sets.first { $0.id == id } }

    /// By which set a car goes.
    /// - Parameters:
    ///   - day: When it was bought.
    ///   - market: Where.
    /// - Returns: The set; nil where none covers the day, which the book's ``gap(on:in:)`` says as a finding.
    public func ruleSet(purchasedOn day: LocalDate, in market: LemonMarket) -> LemonRuleSet? {
        sets.first { $0.market == market && $0.covers(day) }
    }

    /// Days between sets of one market that none covers, and what keeps the book from being one.
    public var findings: [Finding] {
        var findings: [Finding] = []
        var seen: Set<String> = []
        for set in sets where !seen.insert(set.id).inserted {
            findings.append(
                Finding(
                    .error, LemonRuleSetCheck.duplicateID, at: .document, inputs: [.init("id", set.id)],
                    LocalizedText("several sets have the id \(set.id)", "有多个规则集的编号为 \(set.id)")))
        }
        for (index, set) in sets.enumerated() {
            let earlier = sets[..<index].filter { $0.market == set.market }
            findings += earlier.filter { $0.covers(set.purchasedFrom) }.map { .overlap($0, set) }
            guard let last = earlier.compactMap(\.purchasedThrough).max(), last < set.purchasedFrom,
                !earlier.contains(where: { $0.purchasedThrough == nil }), last.days(until: set.purchasedFrom) > 1
            else { continue }
            findings.append(.gap(from: last, to: set))
        }
        return findings
    }

    /// That no set covers a day of purchase; nil where one does.
    /// - Parameters:
    ///   - day: The day of purchase.
    ///   - market: Where the car was bought.
    public func gap(on day: LocalDate, in market: LemonMarket) -> Finding? {
        guard ruleSet(purchasedOn: day, in: market) == nil else { return nil }
        let known = sets.filter { $0.market == market }
        return Finding(
            .error, .lemonNoRuleSet, at: Place.document.field("invoicedOn"),
            inputs: [
                .init("purchasedOn", day.description), .init("market", market.rawValue),
                .init("sets", known.map(\.id).joined(separator: ", ")),
            ],
            LocalizedText(
                "no rule set of \(market) covers a car bought on \(day)", "\(market) 没有适用于 \(day) 所购车辆的规则集"))
    }
}

extension Finding {
    fileprivate static func overlap(_ first: LemonRuleSet, _ second: LemonRuleSet) -> Finding {
        Finding(
            .error, .lemonRuleSetsOverlap, at: .document,
            inputs: [
                .init("first", first.id), .init("second", second.id),
                .init("from", second.purchasedFrom.description),
            ],
            LocalizedText(
                "\(first.id) and \(second.id) both cover cars bought on \(second.purchasedFrom)",
                "\(first.id) 与 \(second.id) 均适用于 \(second.purchasedFrom) 所购车辆"))
    }

    fileprivate static func gap(from last: LocalDate, to set: LemonRuleSet) -> Finding {
        Finding(
            .warning, .lemonRuleSetGap, at: .document,
            inputs: [
                .init("after", last.description), .init("before", set.purchasedFrom.description),
                .init("next", set.id),
            ],
            LocalizedText(
                "no rule set covers cars bought after \(last) and before \(set.purchasedFrom)",
                "\(last) 之后、\(set.purchasedFrom) 之前所购车辆没有规则集"))
    }
}
