import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct OwnershipTests {
    static func day(_ text: String) throws -> LocalDate { try LocalDate(text) }

    /// C1's in 2024, nobody's in January 2025, C2's since February.
    static func car() throws -> Vehicle {
        try Samples.vehicle(ownerships: [
            Ownership("C2", from: day("2025-02-01")),
            Ownership("C1", from: day("2024-01-01"), through: day("2024-12-31")),
        ])
    }

    @Test(arguments: [
        ("2023-12-31", nil), ("2024-01-01", "C1"), ("2024-12-31", "C1"), ("2025-01-01", nil), ("2025-01-31", nil),
        ("2025-02-01", "C2"), ("9999-12-31", "C2"), ("0001-01-01", nil),
    ])
    func ownerOn(date: String, owner: String?) throws {
        #expect(try Self.car().owner(on: Self.day(date))?.rawValue == owner)
    }

    @Test(
        arguments: [
            ([], []),
            ([("2024-01-01", "2024-01-01")], []),
            ([("2024-01-02", "2024-01-01")], [.endBeforeStart]),
            ([("2024-01-01", nil), ("2025-01-01", nil)], [.secondOwnership]),
            ([("2025-01-01", nil), ("2024-01-01", nil)], [.secondOwnership]),
            ([("2024-01-01", nil), ("2025-01-01", "2025-02-01")], [.overlappingOwnerships]),
            ([("2024-01-01", "2024-06-30"), ("2024-06-30", nil)], [.overlappingOwnerships]),
            ([("2024-01-01", "2024-06-30"), ("2024-07-01", nil)], []),
            ([("2024-01-01", "2024-06-30"), ("2024-01-01", "2024-06-30")], [.overlappingOwnerships]),
            (
                [("2024-01-01", nil), ("2024-02-01", "2024-03-01"), ("2025-01-01", nil)],
                [.overlappingOwnerships, .secondOwnership]
            ),
            (
                [("2024-01-01", nil), ("2025-01-01", nil), ("2026-01-01", nil)], [.secondOwnership, .secondOwnership]
            ),
        ] as [([(String, String?)], [Finding.Code])])
    func periods(periods: [(String, String?)], expected: [Finding.Code]) throws {
        let list = try periods.enumerated().map { index, period in
            Ownership(
                Identifier("C\(index)"), from: try Self.day(period.0), through: try period.1.map { try Self.day($0) })
        }
        #expect(try codes { _ = try Samples.vehicle(ownerships: list) } == expected)
        #expect(try codes { _ = try Samples.vehicle(ownerships: list.reversed()) } == expected)
    }

    @Test(
        arguments: [
            ("2025-06-01", [.secondOwnership]), ("2025-02-01", [.secondOwnership]),
            ("2025-01-15", [.secondOwnership]), ("2024-12-31", [.overlappingOwnerships, .secondOwnership]),
            ("2023-06-01", [.overlappingOwnerships, .secondOwnership]),
        ] as [(String, [Finding.Code])])
    func whatHasAnOwnerGetsNoSecond(from: String, expected: [Finding.Code]) throws {
        var car = try Self.car()
        let before = car
        #expect(try codes { try car.own(by: "C3", from: Self.day(from)) } == expected)
        #expect(car == before)
    }

    @Test func isOwnedByWhoeverComesFirst() throws {
        var car = try Samples.vehicle()
        #expect(car.openOwnership == nil)
        try car.own(by: "C1", from: Self.day("2024-01-01"))
        #expect(car.openOwnership == Ownership("C1", from: try Self.day("2024-01-01")))
        #expect(car.linkedCustomers == ["C1"])
    }

    @Test(
        arguments: [
            ("2025-01-31", [.endBeforeStart]), ("2025-02-01", []), ("2026-06-30", []),
        ] as [(String, [Finding.Code])])
    func ends(on: String, expected: [Finding.Code]) throws {
        var car = try Self.car()
        let before = car
        #expect(try codes { try car.endOwnership(on: Self.day(on)) } == expected)
        #expect((car == before) == !expected.isEmpty)
        #expect((car.openOwnership == nil) == expected.isEmpty)
    }

    @Test func whatHasNoOwnerIsNotGivenAway() throws {
        var car = try Self.car()
        try car.endOwnership(on: Self.day("2025-06-30"))
        let before = car
        #expect(try codes { try car.endOwnership(on: Self.day("2025-07-01")) } == [.noOwner])
        #expect(car == before)
        var fresh = try Samples.vehicle()
        #expect(try codes { try fresh.endOwnership(on: Self.day("2025-07-01")) } == [.noOwner])
    }

    @Test(
        arguments: [
            // On the day on which he got it himself he cannot have had it until the day before.
            ("2025-02-01", [.endBeforeStart]), ("2025-02-02", []), ("2026-01-01", []),
            ("2025-01-31", [.endBeforeStart, .overlappingOwnerships]), ("0001-01-01", [.endBeforeStart]),
        ] as [(String, [Finding.Code])])
    func isTransferred(on: String, expected: [Finding.Code]) throws {
        var car = try Self.car()
        let before = car
        let date = try Self.day(on)
        let found = try codes { try car.transfer(to: "C3", on: date) }
        #expect(found == expected)
        guard expected.isEmpty else {
            #expect(car == before)
            return
        }
        #expect(car.owner(on: date) == "C3" && car.openOwnership?.customer == "C3")
        #expect(car.owner(on: try date.adding(days: -1)) == "C2")
        #expect(car.ownerships.count == 3)
    }

    @Test func aCarWithoutOwnerIsTransferredToo() throws {
        var car = try Samples.vehicle()
        try car.transfer(to: "C1", on: Self.day("2024-01-01"))
        #expect(car.ownerships == [Ownership("C1", from: try Self.day("2024-01-01"))])
    }

    @Test func isRedirectedWhereverItNamesHim() throws {
        var car = try Self.car()
        try car.transfer(to: "C1", on: Self.day("2026-01-01"))
        let redirected = car.redirected(from: "C1", to: "C9")
        #expect(redirected.linkedCustomers == ["C9", "C2", "C9"])
        #expect(redirected.ownerships.map(\.from) == car.ownerships.map(\.from))
        #expect(car.redirected(from: "C7", to: "C9") == car)
    }
}
