/// The cells of a pool's members, behind those of the pool's shape: how many, the sum of their weights, the factor of its
/// reciprocal, then for each the weight, the share and what is withheld.
enum LiveTail {
    static let count = 0
    /// Zero where the division has to go the long way.
    static let sum = 1
    static let reciprocal = 2
    static let members = 3
    /// Of a member: weight, share, then what is withheld.
    static let share = 1
    static let withheld = 2

    /// So many can be divided among without a list.
    static let mostMembers = 8
    /// Times the largest amount below 2^63.
    static let largestSum: Int64 = 1 << 22
}
