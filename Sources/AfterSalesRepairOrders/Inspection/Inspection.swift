public import AfterSalesCore

/// One inspection of the work (检验).
public struct Inspection: Hashable, Sendable, Codable {
    /// Which of the three.
    public let level: InspectionLevel
    /// In which round, from 1: a failed one begins another.
    public let round: Int
    /// What was looked at.
    public internal(set) var items: [InspectionItem]
    /// Whether it was driven, and how far, in kilometres.
    public let roadTestKilometres: Int?
    /// Jobs that have to be done again; none where it was passed (内返).
    public let failedJobs: [Identifier<Job>]
    /// What was said about it.
    public internal(set) var note: String?
    /// By whom.
    public let by: Identifier<Employee>
    /// When.
    public let at: Timestamp

    /// Whether everything was found good.
    public var isPassed: Bool { failedJobs.isEmpty }
}

/// The three inspections, in their order (三级检验).
public enum InspectionLevel: String, Hashable, Sendable, Codable, CaseIterable {
    /// By a technician who did the work (自检).
    case technician = "self"
    /// By the team leader (班组检).
    case teamLeader
    /// By the inspector, who did none of the work (终检).
    case final
}
