import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

/// What holds after any sequence of purchases, sales and transfers, right and wrong ones.
@Suite struct OwnershipLawTests {
    static let span = 40

    @Test(arguments: 0..<8)
    func laws(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(500 + seed))
        let start = try LocalDate("2026-01-01")
        var (done, refused) = (0, 0)
        for _ in 0..<60 {
            var car = try Samples.vehicle()
            // Whose it is on each day, kept by hand.
            var owners: [Identifier<Customer>?] = Array(repeating: nil, count: Self.span)
            for _ in 0..<15 {
                let before = car
                let offset = random.number(0...Self.span - 1)
                let date = try start.adding(days: offset)
                let customer = Identifier<Customer>("C\(random.number(1...4))")
                let action = random.number(0...2)
                let found = try codes {
                    switch action {
                    case 0: try car.own(by: customer, from: date)
                    case 1: try car.endOwnership(on: date)
                    default: try car.transfer(to: customer, on: date)
                    }
                }
                if found.isEmpty {
                    done += 1
                    #expect(car != before)
                    let tail = offset + (action == 1 ? 1 : 0)
                    for day in tail..<max(tail, Self.span) { owners[day] = action == 1 ? nil : customer }
                } else {
                    refused += 1
                    #expect(car == before, "\(found)")
                }
                try Self.check(car, owners, start)
            }
        }
        #expect(done > 100 && refused > 100)
    }

    static func check(_ car: Vehicle, _ owners: [Identifier<Customer>?], _ start: LocalDate) throws {
        #expect(car.ownerships.filter { $0.through == nil }.count <= 1)
        for (index, owner) in owners.enumerated() {
            let date = try start.adding(days: index)
            let holding = car.ownerships.filter { $0.contains(date) }
            #expect(holding.count <= 1)
            #expect(holding.first?.customer == owner)
            #expect(car.owner(on: date) == owner)
        }
        for (earlier, later) in zip(car.ownerships, car.ownerships.dropFirst()) {
            #expect(try #require(earlier.through) < later.from)
        }
        #expect(try Vehicle(recordJSON: car.recordJSON(), format: 1) == car)
        #expect(try Samples.vehicle(ownerships: car.ownerships.reversed()) == car)
    }

    @Test(arguments: 0..<4)
    func listsAreTakenIfTheyDoNotOverlap(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(600 + seed))
        let start = try LocalDate("2026-01-01")
        var (taken, refused) = (0, 0)
        for _ in 0..<500 {
            var list: [Ownership] = []
            for index in 0..<random.number(0...4) {
                let from = random.number(0...20)
                let through = random.chance(20) ? nil : try start.adding(days: from + random.number(-1...8))
                list.append(
                    Ownership(Identifier("C\(index)"), from: try start.adding(days: from), through: through))
            }
            let days = try (0...40).map { try start.adding(days: $0) }
            let isInverted = list.contains {
                $0.through.map { $0 < start } ?? false || !days.contains(where: $0.contains)
            }
            let isShared = days.contains { day in list.filter { $0.contains(day) }.count > 1 }
            let found = try codes { _ = try Samples.vehicle(ownerships: list) }
            if isInverted || isShared {
                refused += 1
                #expect(!found.isEmpty, "\(list)")
                #expect(found.contains(.endBeforeStart) == isInverted, "\(list)")
                #expect(found.contains(.secondOwnership) == (list.filter { $0.through == nil }.count > 1), "\(list)")
            } else {
                taken += 1
                #expect(found.isEmpty, "\(list)")
            }
        }
        #expect(taken > 50 && refused > 50)
    }
}
