/// What a line of a ``LiveRollUp`` has changed, in the numbers of its space.
public struct LiveTouch: Hashable, Sendable, BitwiseCopyable {
    /// The month's index.
    public let month: Int
    /// The advisor's number.
    public let advisor: Int
    /// The dealership's index, among the subjects of ``LiveRollUp/dealerFigures()``.
    public let dealer: Int
    /// The technician's number.
    public let technician: Int
    /// The skill's number.
    public let skill: Int
    /// Whether it is labour: only then technicians' figures have changed.
    public let isLabour: Bool

    @usableFromInline
    init(month: Int, advisor: Int, dealer: Int, technician: Int, skill: Int, isLabour: Bool) {
        self.month = month
        self.advisor = advisor
        self.dealer = dealer
        self.technician = technician
        self.skill = skill
        self.isLabour = isLabour
    }
}
