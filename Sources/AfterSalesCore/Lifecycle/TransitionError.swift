/// An action was asked for in a state that does not allow it.
public struct TransitionError<State: Hashable & Sendable, Action: Hashable & Sendable>: Error, Hashable {
    /// The state the record is in, and stays in.
    public let from: State

    /// The action that was asked for.
    public let action: Action

    /// The actions that this state does allow, in the order of the transition table; empty if it is final.
    public let allowed: [Action]

    /// Says what was asked for and what would have been allowed.
    /// - Parameters:
    ///   - from: The state the record is in.
    ///   - action: The action that was asked for.
    ///   - allowed: The actions that the state allows.
    public init(from: State, action: Action, allowed: [Action]) {
        self.from = from
        self.action = action
        self.allowed = allowed
    }
}

extension TransitionError: CustomStringConvertible {
    /// The error in English, for logs; programs read the properties.
    public var description: String {
        guard !allowed.isEmpty else { return "\(action) is not allowed in \(from), which is final" }
        let list = allowed.map { String(describing: $0) }.joined(separator: ", ")
        return "\(action) is not allowed in \(from); allowed: \(list)"
    }
}
