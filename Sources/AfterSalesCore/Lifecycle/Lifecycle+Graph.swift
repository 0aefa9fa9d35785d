extension Lifecycle {
    /// Every state that actions can lead to from a state, in any number of steps, and the state itself.
    /// - Parameter start: The state to start from.
    public func reachable(from start: State) -> Set<State> {
        var reached: Set<State> = [start]
        var frontier = [start]
        while let state = frontier.popLast() {
            for transition in transitions where transition.from == state && reached.insert(transition.to).inserted {
                frontier.append(transition.to)
            }
        }
        return reached
    }

    /// The states that no actions lead to from a state, in the order of `State.allCases`; in a sound table
    /// none, seen from where a record begins.
    /// - Parameter start: The state to start from.
    public func unreachableStates(from start: State) -> [State] {
        let reached = reachable(from: start)
        return State.allCases.filter { !reached.contains($0) }
    }

    /// The table as a Mermaid state diagram, for documentation; the same table always gives the same text.
    ///
    /// Transitions stand in the order of the table, then the final states in the order of `State.allCases`,
    /// as far as the table names them. States and actions are called as `String(describing:)` calls them;
    /// a state whose name Mermaid would not take as an identifier gets one and keeps its name as a label.
    /// - Parameter start: The state a record begins in; `nil` draws no beginning.
    /// - Returns: Lines that end with a line feed, the first `stateDiagram-v2`.
    public func mermaid(from start: State? = nil) -> String {
        let named = Set(transitions.flatMap { [$0.from, $0.to] }).union(start.map { [$0] } ?? [])
        var names: [State: String] = [:]
        var lines = ["stateDiagram-v2"]
        for (index, state) in State.allCases.enumerated() where named.contains(state) {
            let name = String(describing: state)
            guard !isMermaidIdentifier(name) else {
                names[state] = name
                continue
            }
            names[state] = "s\(index)"
            lines.append("    state \"\(name)\" as s\(index)")
        }
        if let start, let name = names[start] { lines.append("    [*] --> \(name)") }
        for transition in transitions {
            guard let from = names[transition.from], let to = names[transition.to] else { continue }
            lines.append("    \(from) --> \(to): \(transition.action)")
        }
        for state in State.allCases where isFinal(state) {
            if let name = names[state] { lines.append("    \(name) --> [*]") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func isMermaidIdentifier(_ name: String) -> Bool {
        // Words of the diagram language itself.
        guard !["state", "note", "end", "as", "direction", "classDef", "class"].contains(name) else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        } && !name.isEmpty
    }
}
