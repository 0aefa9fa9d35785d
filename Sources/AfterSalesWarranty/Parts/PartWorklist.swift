public import AfterSalesCore

/// What is to be done with replaced parts on a day (旧件待办).
public struct PartWorklist: Hashable, Sendable {
    /// The day.
    public let day: LocalDate
    /// Those to be shipped, the most urgent first; those without a last day last.
    public let toShip: [RetainedPart]
    /// Those that may be destroyed, by tag.
    public let mayBeScrapped: [RetainedPart]
    /// Those that hang in the workshop still and are to be stored, by tag.
    public let toStore: [RetainedPart]

    /// Those to be shipped whose last day is over.
    public var late: [RetainedPart] { toShip.filter { $0.shipBy.map { $0 < day } ?? false } }
}
