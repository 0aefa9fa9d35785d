public import AfterSalesCore
public import AfterSalesStorage

/// The coverage terms (质保政策) of a manufacturer or a market, checked: only by such a plan repairs are judged.
///
/// ```swift
/// let plan = try CoveragePlan(json: document, for: .group)
/// let coverage = Coverage(plan, of: car, contracts: contracts, fitted: fitted)
/// let verdict = try coverage.verdict(for: "J1", of: order, on: today)
/// ```
public struct CoveragePlan: Hashable, Sendable {
    /// Whose; the id names the plan across its versions.
    public let key: RecordKey<CoveragePlan>
    /// The version of the plan, from 1.
    public let version: Int
    /// What people call it.
    public let title: LocalizedText
    /// Whose terms they are; nil for those of a market.
    public let manufacturer: Identifier<Manufacturer>?
    /// In what order grantors are asked where several owe the same; those that are not named come last, by their names.
    public let order: [CoverageGrantor]
    /// What the law does not let terms exclude.
    public let bars: [ExclusionBar]
    /// The terms, in the order of the document.
    public let terms: [CoverageTerm]
    /// What is worth knowing about it: days between two versions of a term, exclusions without effect.
    public let warnings: [Finding]

    /// A plan.
    /// - Parameters:
    ///   - key: Whose, and what names it across its versions.
    ///   - version: The version of the plan, from 1.
    ///   - title: What people call it.
    ///   - manufacturer: Whose terms they are.
    ///   - order: In what order grantors are asked.
    ///   - bars: What the law does not let terms exclude.
    ///   - terms: The terms.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `invalidName`, `invalidVersion`, `noCoverageTerms`,
    ///   `duplicateId`, `overlappingVersions`, `limitOutOfRange`, `periodOfContract`, `yearsInverted`, `invalidManufacturerIdentifier`,
    ///   `noNature`, `duplicateEntry`, `emptyText`, `tooManyElements`.
    public init(
        _ key: RecordKey<CoveragePlan>, version: Int, _ title: LocalizedText,
        of manufacturer: Identifier<Manufacturer>? = nil, order: [CoverageGrantor] = CoverageGrantor.standardOrder,
        bars: [ExclusionBar] = [], terms: [CoverageTerm]
    ) throws(Rejection) {
        self.key = key
        self.version = version
        self.title = title
        self.manufacturer = manufacturer
        self.order = order
        self.bars = bars
        self.terms = terms
        var check = CoveragePlanCheck()
        check.check(key.id, version, title, manufacturer, order, bars, terms)
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        warnings = check.findings
    }

    /// The version of a term that holds for what begins on a day; nil where the plan has none.
    /// - Parameters:
    ///   - id: The term.
    ///   - start: The first day of the car, part or contract.
    public func term(_ id: Identifier<CoverageTerm>, startingOn start: LocalDate) -> CoverageTerm? {
        terms.first { $0.id == id && $0.effective.contains(start) }
    }

    /// Where a grantor stands in ``order``.
    func rank(of grantor: CoverageGrantor) -> Int { order.firstIndex(of: grantor) ?? order.count }
}
