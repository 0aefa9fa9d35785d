/// What a gate does where its interval does not tell whether the requirement is reached (无法判定时的处理).
public enum InconclusiveRule: String, Codable, CaseIterable, Hashable, Sendable {
    /// It counts as met, and every statement of the dealership is on hold until somebody releases it.
    case hold
    /// It counts as met: nobody is cut by chance.
    case pay
    /// It counts as missed: nobody is paid by chance.
    case cut
}
