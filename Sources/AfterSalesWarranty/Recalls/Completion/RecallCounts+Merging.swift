public import AfterSalesCore

extension RecallCounts {
    /// The counts of both together.
    /// - Parameter other: The counts of other cars.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func merging(_ other: RecallCounts) throws(ArithmeticError) -> RecallCounts {
        var sum = self
        for path in Self.paths {
            sum[keyPath: path] = try Self.sum(self[keyPath: path], other[keyPath: path])
        }
        for (reason, count) in other.notReachable {
            sum.notReachable[reason] = try Self.sum(notReachable[reason] ?? 0, count)
        }
        // Of counts that cannot be added up nobody could tell the rate.
        guard sum.isSound else { throw .overflow }
        return sum
    }

    private static var paths: [WritableKeyPath<RecallCounts, Int64>] {
        [
            \.affected, \.notified, \.booked, \.repaired, \.inspected, \.scrapped, \.exported, \.withdrawn,
            \.everNotified, \.elsewhere,
        ]
    }

    private static func sum(_ left: Int64, _ right: Int64) throws(ArithmeticError) -> Int64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw .overflow }
        return sum
    }

    /// Whether the counts can be: none below zero, no part above its whole, and their sum within what is computed with.
    var isSound: Bool {
        let counts = Self.paths.map { self[keyPath: $0] } + notReachable.values
        guard counts.allSatisfy({ $0 >= 0 }) else { return false }
        let states = [affected, notified, booked, repaired, inspected, scrapped, exported] + notReachable.values
        var all: Int64 = 0
        for count in states {
            let (sum, overflow) = all.addingReportingOverflow(count)
            guard !overflow else { return false }
            all = sum
        }
        return everNotified <= all && elsewhere <= repaired + inspected
    }
}
