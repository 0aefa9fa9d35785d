public import AfterSalesCore

/// Whether a complaint was found justified (是否属实).
public struct ComplaintVerdict: Hashable, Sendable, Codable {
    /// Whether it was.
    public let isJustified: Bool
    /// The day it was found; its month is the one it counts in for the employee concerned.
    public let on: LocalDate
    /// Who found it.
    public let employee: Identifier<Employee>
    /// Why.
    public internal(set) var note: String?
}
