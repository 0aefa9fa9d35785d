/// What may be done with a record in each of its states, and where that leads: a table of transitions,
/// complete and without side effects, so that every state and action can be tested and drawn.
///
/// ```swift
/// enum Status: CaseIterable { case draft, sent, paid, void }
/// enum Act: CaseIterable { case send, pay, cancel }
///
/// let invoice: Lifecycle<Status, Act> = [
///     .init(from: .draft, on: .send, to: .sent),
///     .init(from: .sent, on: .pay, to: .paid),
///     .init(from: .sent, on: .cancel, to: .void),
/// ]
/// let status = try invoice.next(from: .draft, on: .send)  // sent
/// ```
///
/// Whether an act is due (signed, in stock, within the limit) is the record's own question; the table
/// only says what is possible at all.
public struct Lifecycle<State, Action>: Sendable
where State: Hashable & Sendable & CaseIterable, Action: Hashable & Sendable & CaseIterable {
    /// The table in the order it was given.
    public let transitions: [Transition]

    private let targets: [Edge: State]
    private let actions: [State: [Action]]

    private struct Edge: Hashable {
        let from: State
        let action: Action
    }

    /// A table from a list.
    /// - Parameter transitions: The transitions; their order is the order of ``allowed(in:)``.
    /// - Throws: A ``LifecycleError`` that lists every state and action that occurs more than once.
    public init(_ transitions: [Transition]) throws(LifecycleError<State, Action>) {
        var found: [Edge: [State]] = [:]
        var repeated: [Edge] = []
        var actions: [State: [Action]] = [:]
        for transition in transitions {
            let edge = Edge(from: transition.from, action: transition.action)
            found[edge, default: []].append(transition.to)
            switch found[edge]?.count {
            case 1: actions[transition.from, default: []].append(transition.action)
            case 2: repeated.append(edge)
            default: break
            }
        }
        guard repeated.isEmpty else {
            throw LifecycleError(
                conflicts: repeated.map { .init(from: $0.from, action: $0.action, targets: found[$0] ?? []) })
        }
        self.transitions = transitions
        self.targets = found.compactMapValues(\.first)
        self.actions = actions
    }

    /// The state that an action leads to.
    /// - Parameters:
    ///   - state: The state the record is in.
    ///   - action: The action that is asked for.
    /// - Throws: A ``TransitionError`` that says what would have been allowed.
    public func next(from state: State, on action: Action) throws(TransitionError<State, Action>) -> State {
        guard let target = targets[Edge(from: state, action: action)] else {
            throw TransitionError(from: state, action: action, allowed: allowed(in: state))
        }
        return target
    }

    /// The actions that a state allows, in the order of the table; empty if the state is final.
    /// - Parameter state: The state in question.
    public func allowed(in state: State) -> [Action] {
        actions[state] ?? []
    }

    /// Whether nothing leads out of the state.
    /// - Parameter state: The state in question.
    public func isFinal(_ state: State) -> Bool {
        allowed(in: state).isEmpty
    }

    /// One row of the table.
    public struct Transition: Hashable, Sendable {
        /// The state it leads from.
        public let from: State

        /// The action that takes it.
        public let action: Action

        /// The state it leads to; it may be the same.
        public let to: State

        /// A row of the table.
        /// - Parameters:
        ///   - from: The state it leads from.
        ///   - action: The action that takes it.
        ///   - to: The state it leads to.
        public init(from: State, on action: Action, to: State) {
            self.from = from
            self.action = action
            self.to = to
        }
    }
}

extension Lifecycle: ExpressibleByArrayLiteral {
    /// A table written out in code, such as a record's own.
    ///
    /// A literal that repeats a state and action is a mistake in the program and stops it, as a dictionary
    /// literal with a repeated key does; a table that comes from data goes through ``init(_:)``.
    public init(arrayLiteral elements: Transition...) {
        do throws(LifecycleError<State, Action>) {
            try self.init(elements)
        } catch {
            preconditionFailure("\(error)")
        }
    }
}
