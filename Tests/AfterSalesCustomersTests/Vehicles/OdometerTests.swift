import AfterSalesCore
import AfterSalesCustomers
import AfterSalesTesting
import Testing

@Suite struct OdometerTests {
    static func reading(_ kilometres: Int, _ offset: Int) throws -> OdometerReading {
        OdometerReading(kilometres, on: try LocalDate("2026-01-01").adding(days: offset))
    }

    /// The pair that a finding names: kilometres before and kilometres behind.
    static func pair(_ finding: Finding) throws -> [Int] {
        #expect(finding.code == .odometerRollback && finding.severity == .warning)
        #expect(finding.place.path == "$.odometer")
        return try ["earlierKilometres", "laterKilometres"].map { name in
            try #require(finding.inputs.first { $0.name == name }.flatMap { Int($0.value) })
        }
    }

    // In a file that has 10 000 on day 10, 20 000 on day 20 and 30 000 on day 30.
    @Test(
        arguments: [
            (15_000, 15, []), (10_000, 15, []), (20_000, 15, []), (5_000, 5, []), (35_000, 40, []), (30_000, 30, []),
            (9_999, 15, [[10_000, 9_999]]), (20_001, 15, [[20_001, 20_000]]), (31_000, 15, [[31_000, 20_000]]),
            (31_000, 5, [[31_000, 10_000]]), (10_001, 9, [[10_001, 10_000]]), (29_999, 40, [[30_000, 29_999]]),
            (1, 40, [[30_000, 1]]), (19_999, 25, [[20_000, 19_999]]), (29_999, 30, [[30_000, 29_999]]),
            (9_999, 10, [[10_000, 9_999]]), (0, 0, []), (9_999_999, 40, []),
        ] as [(Int, Int, [[Int]])])
    func aReadingContradictsItsNeighbours(kilometres: Int, offset: Int, pairs: [[Int]]) throws {
        let readings = try [Self.reading(10_000, 10), Self.reading(20_000, 20), Self.reading(30_000, 30)]
        var car = try Samples.vehicle(odometer: readings)
        #expect(car.rollbacks.isEmpty)
        let warnings = try car.read(Self.reading(kilometres, offset), asOf: Samples.today)
        #expect(try warnings.map(Self.pair) == pairs)
        // It is kept all the same, and found again.
        #expect(car.odometer.count == 4)
        #expect(car.rollbacks.isEmpty == pairs.isEmpty)
    }

    @Test func aWrongReadingBetweenDoesNotHideAnother() throws {
        // 500 000 is a slip of the pen on day 20; 15 000 on day 25 is then below 500 000, and 12 000 on day 30 below both.
        var car = try Samples.vehicle(odometer: [Self.reading(10_000, 10), Self.reading(500_000, 20)])
        #expect(try car.read(Self.reading(15_000, 25), asOf: Samples.today).map(Self.pair) == [[500_000, 15_000]])
        #expect(try car.read(Self.reading(12_000, 30), asOf: Samples.today).map(Self.pair) == [[500_000, 12_000]])
        #expect(try car.rollbacks.map(Self.pair) == [[500_000, 15_000], [500_000, 12_000]])
        let middle = try car.read(Self.reading(400_000, 22), asOf: Samples.today)
        #expect(try middle.map(Self.pair) == [[500_000, 400_000], [400_000, 12_000]])
    }

    @Test(
        arguments: [
            (-1, "2026-06-30", [.implausibleOdometer]), (Int.min, "2026-06-30", [.implausibleOdometer]),
            (10_000_000, "2026-06-30", [.implausibleOdometer]), (Int.max, "2026-06-30", [.implausibleOdometer]),
            (5, "2026-07-01", [.dateInFuture]), (-5, "2026-07-01", [.implausibleOdometer, .dateInFuture]),
            (0, "2026-06-30", []), (9_999_999, "2026-06-30", []),
        ] as [(Int, String, [Finding.Code])])
    func whatNoOdometerShows(kilometres: Int, day: String, expected: [Finding.Code]) throws {
        var car = try Samples.vehicle()
        let before = car
        let reading = OdometerReading(kilometres, on: try Samples.day(day))
        #expect(try codes { try car.read(reading, asOf: Samples.today) } == expected)
        #expect((car == before) == !expected.isEmpty)
        let made = try codes { _ = try Samples.vehicle(odometer: [reading]) }
        #expect(made == expected.filter { $0 != .dateInFuture })
    }

    @Test(arguments: 0..<6)
    func laws(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(700 + seed))
        for _ in 0..<120 {
            var readings: [OdometerReading] = []
            // One of a day: of one day the order in which they were read counts.
            for offset in 0...30 where random.chance(30) {
                readings.append(
                    try Self.reading(offset * 100 + (random.chance(30) ? random.number(-500...500) + 500 : 0), offset))
            }
            var car = try Samples.vehicle()
            var warned = false
            for reading in readings.shuffled(using: &random) {
                let before = car.odometer.filter { $0.on < reading.on && $0.kilometres > reading.kilometres }
                let after = car.odometer.filter { $0.on > reading.on && $0.kilometres < reading.kilometres }
                let warnings = try car.read(reading, asOf: Samples.today)
                // A warning for each side that contradicts, naming the one that contradicts most.
                let worst =
                    [before.map(\.kilometres).max().map { [$0, reading.kilometres] }]
                    + [after.map(\.kilometres).min().map { [reading.kilometres, $0] }]
                #expect(try warnings.map(Self.pair) == worst.compactMap(\.self))
                warned = warned || !warnings.isEmpty
            }
            let whole = try Samples.vehicle(odometer: readings)
            #expect(car.odometer == whole.odometer && car.odometer == readings)
            #expect(car.rollbacks == whole.rollbacks)
            #expect(car.rollbacks.isEmpty == !warned)
            // Each reading that is below any before it, and none else.
            let low = readings.indices.filter { index in
                readings[..<index].contains { $0.kilometres > readings[index].kilometres }
            }
            #expect(try car.rollbacks.map { try Self.pair($0)[1] } == low.map { readings[$0].kilometres })
            #expect(car.lastReading == readings.last)
        }
    }

    @Test func ofOneDayTheOrderOfReadingCounts() throws {
        let day = try Samples.day("2026-06-01")
        let (low, high) = (OdometerReading(100, on: day), OdometerReading(200, on: day))
        #expect(try Samples.vehicle(odometer: [low, high]).rollbacks.isEmpty)
        #expect(try Samples.vehicle(odometer: [high, low]).rollbacks.map(\.code) == [.odometerRollback])
        #expect(try Samples.vehicle(odometer: [high, low]).lastReading == low)
    }

    /// So many that comparing each with all others would be felt.
    @Test func manyReadingsAreRead() throws {
        let readings = try (0..<10_000).map { try Self.reading($0, -$0) }
        #expect(try Samples.vehicle(odometer: readings).rollbacks.count == 9_999)
    }
}
