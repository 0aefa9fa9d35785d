/// Components that one campaign names.
enum RecallComponent {
    /// What two paths have in common; where they have nothing in common, the one whose first name comes first. An empty path
    /// says nothing.
    static func common(_ one: [String], _ other: [String]) -> [String] {
        if one.isEmpty || one == other { return other }
        if other.isEmpty { return one }
        let shared = zip(one, other).prefix { $0 == $1 }.map(\.0)
        return shared.isEmpty ? (one[0] < other[0] ? one : other) : shared
    }
}
