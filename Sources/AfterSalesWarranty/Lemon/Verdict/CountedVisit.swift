import AfterSalesCore
import AfterSalesRepairOrders

/// A visit as it is counted: with the end that it has as of now.
struct CountedVisit {
    let visit: RepairVisit
    let arrived: Timestamp
    let end: Timestamp
    let isOpen: Bool
    /// The local day of arrival.
    let day: LocalDate

    /// The visit as of an instant; nil where it cannot be counted: it is later, or no day is known for it.
    init?(_ visit: RepairVisit, in zone: CivilZone, at instant: Timestamp) {
        guard visit.arrivedAt <= instant, let day = try? zone.date(of: visit.arrivedAt) else { return nil }
        self.visit = visit
        self.day = day
        arrived = visit.arrivedAt
        isOpen = visit.completedAt.map { $0 > instant } ?? true
        end = max(visit.arrivedAt, min(visit.completedAt ?? instant, instant))
    }

    private init(_ other: CountedVisit, until end: Timestamp) {
        visit = other.visit
        arrived = other.arrived
        day = other.day
        isOpen = other.isOpen
        self.end = end
    }

    /// The visit as far as it lies before an instant.
    func cut(at end: Timestamp) -> CountedVisit { CountedVisit(self, until: max(arrived, min(self.end, end))) }

    /// Whether it begins when another is over. Two that begin together never follow each other.
    func follows(_ other: CountedVisit) -> Bool { arrived >= other.end && arrived > other.arrived }

    /// The most visits of which no two overlap: one stay counts once, however many orders it has. Taken by their ends, so
    /// that the n-th ends as early as any n can.
    static func disjoint(_ visits: [CountedVisit]) -> [CountedVisit] {
        var chosen: [CountedVisit] = []
        for visit in visits.sorted(by: { ($0.end, $0.arrived, $0.visit.id) < ($1.end, $1.arrived, $1.visit.id) }) {
            if let last = chosen.last, !visit.follows(last) { continue }
            chosen.append(visit)
        }
        return chosen
    }
}
