/// What a dealership promises to do in time about a complaint (投诉时限).
public enum ComplaintClock: String, Codable, CaseIterable, Hashable, Sendable {
    /// The customer has had a first answer (响应).
    case response
    /// The complaint is put in order: written down, its facts gathered, somebody in charge (整理).
    case puttingInOrder
    /// The complaint is settled and closed (结案).
    case closing
}
