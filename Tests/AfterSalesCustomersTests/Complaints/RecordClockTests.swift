import AfterSalesCore
import AfterSalesCustomers
import Testing

/// The three clocks of a complaint on its way.
@Suite struct RecordClockTests {
    static func at(_ minutes: Int) throws -> Timestamp { try RecordLifecycleTests.at(minutes) }
    static let twoDays = 2 * 24 * 60

    /// A complaint on which the steps were done so many minutes behind its receipt.
    static func complaint(_ steps: [(ComplaintAction, Int)]) throws -> Complaint {
        var complaint = try Samples.complaint()
        for (action, minutes) in steps {
            if action == .close { try complaint.judge(justified: true, on: Samples.day("2026-06-30"), by: "E9") }
            try complaint.perform(action, by: "E1", at: at(minutes))
        }
        return complaint
    }

    @Test(
        arguments: [
            // Nothing done: they run, and run out one after the other; on the minute it is still in time.
            ([], 0, ["running 30", "running 60", "running 2880"]),
            ([], 30, ["running 0", "running 30", "running 2850"]),
            ([], 31, ["missed 1 open", "running 29", "running 2849"]),
            ([], 2_881, ["missed 2851 open", "missed 2821 open", "missed 1 open"]),
            ([(.answer, 30)], 90, ["met 0", "missed 30 open", "running 2790"]),
            ([(.answer, 31)], 90, ["missed 1", "missed 30 open", "running 2790"]),
            ([(.answer, 10), (.putInOrder, 60)], 90, ["met 20", "met 0", "running 2790"]),
            ([(.answer, 10), (.putInOrder, 61)], 90, ["met 20", "missed 1", "running 2790"]),
            ([(.answer, 10), (.putInOrder, 50), (.close, 2_880)], 9_000, ["met 20", "met 10", "met 0"]),
            ([(.answer, 10), (.putInOrder, 50), (.close, 2_890)], 9_000, ["met 20", "met 10", "missed 10"]),
            // Taken up again it runs as if it had never stopped; the others stand.
            (
                [(.answer, 10), (.putInOrder, 50), (.close, 100), (.reopen, 200)], 300,
                ["met 20", "met 10", "running 2580"]
            ),
            (
                [(.answer, 10), (.putInOrder, 50), (.close, 100), (.reopen, 200)], 2_900,
                ["met 20", "met 10", "missed 20 open"]
            ),
            (
                [(.answer, 10), (.putInOrder, 50), (.close, 100), (.reopen, 200), (.close, 2_990)], 9_000,
                ["met 20", "met 10", "missed 110"]
            ),
        ] as [([(ComplaintAction, Int)], Int, [String])])
    func stand(steps: [(ComplaintAction, Int)], now: Int, expected: [String]) throws {
        let states = try Self.complaint(steps).clocks(now: Self.at(now))
        let shown = try ComplaintClock.allCases.map { Self.text(try #require(states[$0])) }
        #expect(shown == expected)
        #expect(try states[.response]?.due == Self.at(30) && states[.puttingInOrder]?.due == Self.at(60))
        #expect(try states[.closing]?.due == Self.at(Self.twoDays))
    }

    static func text(_ state: ClockState) -> String {
        switch state {
        case .running(_, let left): "running \(left / 60)"
        case .met(_, let inTimeBy): "met \(inTimeBy / 60)"
        case .missed(_, let by, let isOpen): "missed \(by / 60)\(isOpen ? " open" : "")"
        }
    }

    @Test func aDealershipHasItsOwnClocks() throws {
        let complaint = try Self.complaint([(.answer, 40)])
        let hour = ServiceClock(limit: try ClockLimit(1, .hours))
        let rules = ComplaintClockRules(
            response: hour, puttingInOrder: ServiceClock(limit: try ClockLimit(1, .days), basis: .business),
            closing: hour)
        #expect(try codes { _ = try complaint.clocks(now: Self.at(50), by: rules) } == [.businessHoursNeeded])
        let states = try complaint.clocks(now: Self.at(50), by: rules, hours: ServiceClockTests.hours())
        #expect(states[.response].map(Self.text) == "met 20")
        #expect(states[.puttingInOrder]?.due == (try Samples.at("2026-06-29T17:30")))
    }

    @Test func nowIsNotBeforeWhatWasDone() throws {
        let complaint = try Self.complaint([(.answer, 40)])
        #expect(try codes { _ = try complaint.clocks(now: Self.at(39)) } == [.stoppedInFuture])
        #expect(Set(try codes { _ = try complaint.clocks(now: Self.at(-1)) }) == [.receivedInFuture, .stoppedInFuture])
    }
}
