/// What a live month has done so far (实时月结工作量): how much of it one event costs does not depend on how many orders the
/// month has.
public struct LiveMonthWork: Hashable, Sendable {
    /// The events that concerned the month.
    public internal(set) var events = 0
    /// Whose sums they have changed: the dealership, advisors, teams, technicians, sellers.
    public internal(set) var subjects = 0
    /// How many metrics were computed anew.
    public internal(set) var metrics = 0
    /// How many facts of the statements have another value since.
    public internal(set) var facts = 0
    /// How often the statements were opened once more: people who come or go, a metric of somebody who is not there.
    public internal(set) var reopenings = 0
    /// How often something was read from the store once more: surveys, and what others have rebuilt.
    public internal(set) var readings = 0
}
