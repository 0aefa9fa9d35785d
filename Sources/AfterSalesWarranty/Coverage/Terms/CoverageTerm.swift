public import AfterSalesCore
public import AfterSalesRepairOrders

/// What somebody has promised to pay for (质保条款): for which cars and parts, from which day, how long and how far, and on
/// which grounds not. As it was written; only a ``CoveragePlan`` has checked it.
public struct CoverageTerm: Hashable, Sendable {
    /// Names the term across its versions.
    public var id: Identifier<CoverageTerm>
    /// The version, from 1.
    public var version: Int
    /// What people call it.
    public var title: LocalizedText
    /// Where it is written: a law with its article, a warranty booklet with its page.
    public var source: String
    /// Who owes it.
    public var grantor: CoverageGrantor
    /// The starts for which this version holds: a car, part or contract that begins on one of these days has it for good.
    public var effective: DateWindow
    /// Which cars it is for.
    public var vehicles: CoverageVehicles
    /// What it covers: parts that are in every list that is not empty; without lists, everything.
    public var covers: CoverageParts
    /// What it does not cover: parts that are in any of the lists. What wears or is used up has terms of its own.
    public var except: CoverageParts
    /// What kinds of faults it pays for; a warranty pays for defects.
    public var natures: [FaultNature]
    /// From which day it runs.
    public var start: CoverageStart
    /// How long and how far.
    public var period: CoveragePeriod
    /// On which grounds it does not pay.
    public var exclusions: [CoverageExclusion]

    /// A term.
    /// - Parameters:
    ///   - id: Names the term across its versions.
    ///   - version: The version, from 1.
    ///   - title: What people call it.
    ///   - source: Where it is written.
    ///   - grantor: Who owes it.
    ///   - effective: The starts for which this version holds.
    ///   - vehicles: Which cars it is for.
    ///   - covers: What it covers.
    ///   - except: What it does not cover.
    ///   - natures: What kinds of faults it pays for.
    ///   - start: From which day it runs.
    ///   - period: How long and how far.
    ///   - exclusions: On which grounds it does not pay.
    public init(
        _ id: Identifier<CoverageTerm>, version: Int = 1, _ title: LocalizedText, source: String,
        by grantor: CoverageGrantor, effective: DateWindow, vehicles: CoverageVehicles = .all,
        covers: CoverageParts = .none, except: CoverageParts = .none, natures: [FaultNature] = [.defect],
        from start: CoverageStart, for period: CoveragePeriod, exclusions: [CoverageExclusion] = []
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.source = source
        self.grantor = grantor
        self.effective = effective
        self.vehicles = vehicles
        self.covers = covers
        self.except = except
        self.natures = natures
        self.start = start
        self.period = period
        self.exclusions = exclusions
    }
}
