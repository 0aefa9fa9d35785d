/// A transition table says two things of one action in one state.
public struct LifecycleError<State: Hashable & Sendable, Action: Hashable & Sendable>: Error, Hashable {
    /// Every state and action that occurs more than once, in the order of the table.
    public let conflicts: [Conflict]

    init(conflicts: [Conflict]) {
        self.conflicts = conflicts
    }

    /// One action that leads from one state more than once.
    public struct Conflict: Hashable, Sendable {
        /// The state in question.
        public let from: State

        /// The action in question.
        public let action: Action

        /// Where it is said to lead, in the order of the table; two or more, and possibly the same.
        public internal(set) var targets: [State]
    }
}

extension LifecycleError: CustomStringConvertible {
    /// The error in English, for logs; programs read ``conflicts``.
    public var description: String {
        conflicts.map { conflict in
            let targets = conflict.targets.map { String(describing: $0) }.joined(separator: ", ")
            return "\(conflict.action) in \(conflict.from) is declared more than once: \(targets)"
        }.joined(separator: "; ")
    }
}
