/// What is promised in time about a car, by its lane (通道时限).
public enum LaneClock: String, Hashable, Sendable, Codable, CaseIterable {
    /// Work begins (开工).
    case start
    /// The car is ready: the final inspection is passed (完工).
    case ready
    /// A customer who complains has a first answer: an estimate, or a promised time (响应).
    case response
    /// His complaint is put in order: he has agreed to what is done (整理).
    case puttingInOrder
    /// It is closed: he has his car back (结案).
    case closing
}
