import AfterSalesCore

/// Why a vehicle stands in the workshop and nobody works on it (等待原因).
public enum WaitingReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// Parts (待件).
    case parts
    /// Somebody's approval (待批).
    case approval
    /// Work bought elsewhere (外协).
    case sublet
    /// A bay (待工位).
    case bay
    /// A technician (待工).
    case technician

    /// The measure whose single values are the waits.
    public var minutes: MeasureName {
        switch self {
        case .parts: .waitingForParts
        case .approval: .waitingForApproval
        case .sublet: .waitingForSublet
        case .bay: .waitingForBay
        case .technician: .waitingForTechnician
        }
    }

    var word: LocalizedText {
        switch self {
        case .parts: LocalizedText("parts", "待件")
        case .approval: LocalizedText("approval", "待批")
        case .sublet: LocalizedText("sublet work", "外协等待")
        case .bay: LocalizedText("a bay", "待工位")
        case .technician: LocalizedText("a technician", "待工")
        }
    }
}
