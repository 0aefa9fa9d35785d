/// How a customer or a car came and went.
struct RetentionHistory {
    /// Days from the first on which it is a customer's through the last before it is lost; nil for no end.
    struct Stay: Hashable {
        var from: Int
        var lostFrom: Int?
    }

    /// For each car, what follows from its visits.
    private let cars: [[RetentionSpan]]
    /// Apart from each other, in order.
    let stays: [Stay]

    init(cars: [[RetentionSpan]]) {
        self.cars = cars
        var stays: [Stay] = []
        for car in cars {
            for (position, span) in car.enumerated() {
                // The next visit decides anew, also where by it a car is missed earlier than by the one before.
                let next = position + 1 < car.count ? car[position + 1].from : nil
                stays.append(Stay(from: span.from, lostFrom: [span.lostFrom, next].compactMap(\.self).min()))
            }
        }
        self.stays = Self.joined(stays.sorted { ($0.from, $0.lostFrom ?? .max) < ($1.from, $1.lostFrom ?? .max) })
    }

    private static func joined(_ sorted: [Stay]) -> [Stay] {
        var joined: [Stay] = []
        for stay in sorted {
            guard let last = joined.last, last.lostFrom.map({ stay.from <= $0 }) ?? true else {
                joined.append(stay)
                continue
            }
            guard let end = last.lostFrom else { continue }
            joined[joined.count - 1].lostFrom = stay.lostFrom.map { max($0, end) }
        }
        return joined
    }

    /// The status at the end of a day; nil before the first visit.
    func status(on day: Int) -> RetentionStatus? {
        cars.compactMap { spans -> RetentionStatus? in
            guard let span = spans.last(where: { $0.from <= day }) else { return nil }
            if let lost = span.lostFrom, day >= lost { return .lost }
            if let risk = span.riskFrom, day >= risk { return .atRisk }
            return .active
        }
        .min()
    }

    /// Whether it is somebody's who is not lost, at the end of a day.
    func isKept(on day: Int) -> Bool {
        stays.contains { $0.from <= day && ($0.lostFrom.map { day < $0 } ?? true) }
    }

    /// Whether there was a visit by the end of a day.
    func isKnown(on day: Int) -> Bool { stays.first.map { $0.from <= day } ?? false }
}
