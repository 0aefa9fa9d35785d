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
    /// What the odometer showed at least: at the visit, or where nobody noted that, at one before it.
    let odometer: Int?

    /// The visit as of an instant; nil where it cannot be counted: it is later, or no day is known for it.
    init?(_ visit: RepairVisit, in zone: CivilZone, at instant: Timestamp) {
        guard visit.arrivedAt <= instant, let day = try? zone.date(of: visit.arrivedAt) else { return nil }
        self.visit = visit
        self.day = day
        odometer = visit.odometer
        arrived = visit.arrivedAt
        isOpen = visit.completedAt.map { $0 > instant } ?? true
        end = max(visit.arrivedAt, min(visit.completedAt ?? instant, instant))
    }

    private init(_ other: CountedVisit, until end: Timestamp, odometer: Int?) {
        visit = other.visit
        arrived = other.arrived
        day = other.day
        isOpen = other.isOpen
        self.end = end
        self.odometer = odometer
    }

    /// The visit as far as it lies before an instant.
    func cut(at end: Timestamp) -> CountedVisit {
        CountedVisit(self, until: max(arrived, min(self.end, end)), odometer: odometer)
    }

    /// The visits, by arrival, none with less than an earlier one showed where its own odometer is not known: behind the
    /// limit of a period no visit lies inside again.
    static func knowingTheirDistance(_ visits: [CountedVisit]) -> [CountedVisit] {
        var highest: Int?
        return visits.map { visit in
            if let odometer = visit.odometer { highest = max(highest ?? odometer, odometer) }
            return visit.odometer == nil ? CountedVisit(visit, until: visit.end, odometer: highest) : visit
        }
    }

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
