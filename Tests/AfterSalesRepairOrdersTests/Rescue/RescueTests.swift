import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Foundation
import Testing

@Suite struct RescueTests {
    static let party = TimeSamples.advisor

    static func at(_ seconds: Int64, _ microseconds: Int64 = 0) throws -> Timestamp {
        let instant = try TimeSamples.at("2026-06-30T23:50:00+08:00").adding(seconds: seconds)
        return try Timestamp(microsecondsSince1970: instant.microsecondsSince1970 + microseconds)
    }

    static func call(_ zone: RescueZone = .urban, for customer: Identifier<Customer>? = nil) throws -> RescueCall {
        try RescueCall(
            RecordKey(TimeSamples.owner, "R-1"), zone: zone, place: "Ring Road, exit 7", caller: TimeSamples.caller(),
            for: customer, note: "It smokes.", calledAt: at(0))
    }

    /// A call that has been brought to a state.
    static func call(in status: RescueStatus) throws -> RescueCall {
        var call = try call()
        if status == .called { return call }
        if status == .cancelled {
            try call.cancel(because: "It runs again.", by: party, at: at(60))
            return call
        }
        try call.dispatch(["T1"], by: party, at: at(60))
        if status == .dispatched { return call }
        try call.arrive(by: party, at: at(120))
        if status == .arrived { return call }
        try call.finish(by: party, at: at(180))
        return call
    }

    // Roadside rescue (24 h): urban 30 min, county 1 h, province 12 h; met or missed by the clock given.
    @Test(
        arguments: [(RescueZone.urban, 1_800), (.county, 3_600), (.province, 43_200)] as [(RescueZone, Int64)],
        [(-1, 0, false), (0, -1, false), (0, 0, false), (0, 1, true), (1, 0, true)] as [(Int64, Int64, Bool)])
    func roadsideRescue24h(promise: (RescueZone, Int64), case: (Int64, Int64, Bool)) throws {
        let (zone, limit) = promise
        let (seconds, microseconds, isMissed) = `case`
        let now = try Self.at(limit + seconds, microseconds)
        var call = try Self.call(zone)
        let open = try #require(try call.clock(now: now))
        #expect(try open.isMissed == isMissed && open.isOpen && open.due == Self.at(limit))
        try call.dispatch(["T1", "T2"], by: Self.party, at: Self.at(60))
        #expect(try call.clock(now: now)?.isMissed == isMissed)
        try call.arrive(by: Self.party, at: now)
        // However late one looks.
        let closed = try #require(try call.clock(now: Self.at(1_000_000)))
        #expect(closed.isMissed == isMissed && !closed.isOpen)
        try call.finish(by: Self.party, at: Self.at(900_000))
        #expect(try call.clock(now: Self.at(1_000_000)) == closed)
    }

    @Test func afterBeingCalledOffOnlyWhatWasMissedCounts() throws {
        for (seconds, isMissed) in [(1_800, false), (1_801, true)] as [(Int64, Bool)] {
            var call = try Self.call()
            try call.cancel(because: "Somebody else came.", by: Self.party, at: Self.at(seconds))
            #expect((try call.clock(now: Self.at(90_000)) != nil) == isMissed)
        }
        // Who was there in time has kept the promise, whatever came then.
        var call = try Self.call(in: .arrived)
        try call.cancel(because: "He drove on.", by: Self.party, at: Self.at(9_000))
        #expect(try call.clock(now: Self.at(9_000)) == .met(due: Self.at(1_800), inTimeBy: 1_680))
    }

    @Test func everyActionInEveryState() throws {
        for status in RescueStatus.allCases {
            for action in RescueAction.allCases {
                let before = try Self.call(in: status)
                #expect(before.status == status)
                var call = before
                let allowed = RescueStatus.lifecycle.allowed(in: status)
                let at = try TimeSamples.at("2026-07-01T00:00:00Z")
                do {
                    switch action {
                    case .dispatch: try call.dispatch(["T9"], by: Self.party, at: at)
                    case .arrive: try call.arrive(by: Self.party, at: at)
                    case .finish: try call.finish(by: Self.party, at: at)
                    case .cancel: try call.cancel(because: "No.", by: Self.party, at: at)
                    }
                    #expect(try call.status == RescueStatus.lifecycle.next(from: status, on: action))
                    #expect(call.steps.count == before.steps.count + 1)
                } catch let error as RescueRefusal {
                    #expect(
                        error == .transition(TransitionError(from: status, action: action, allowed: allowed)))
                    #expect(call == before)
                }
            }
        }
    }

    @Test func refusesWhatIsBad() throws {
        var call = try Self.call()
        let early = try Self.at(-1)
        #expect(throws: RescueRefusal.self) { try call.dispatch([], by: Self.party, at: early) }
        let error = #expect(throws: RescueRefusal.self) { try call.dispatch([], by: Self.party, at: early) }
        #expect(error?.findings.codes == [.crewMissing, .beforeLastStep])
        #expect(try call == Self.call())
        let silent = #expect(throws: RescueRefusal.self) {
            try call.cancel(because: " ", by: Self.party, at: Self.at(1))
        }
        #expect(silent?.findings.codes == [.emptyText])
        let empty = #expect(throws: Rejection.self) {
            _ = try RescueCall(
                RecordKey(TimeSamples.owner, "R-1"), zone: "", place: "", caller: TimeSamples.caller(),
                calledAt: Self.at(0))
        }
        #expect(empty?.findings.codes == [.emptyText, .emptyText])
        let nowhere = #expect(throws: Rejection.self) { try Self.call("urbann").clock(now: Self.at(5)) }
        #expect(nowhere?.findings.codes == [.zoneWithoutPromise])
        #expect(nowhere?.findings.first?.inputs.contains(.init("nearest", "urban")) == true)
        let future = #expect(throws: Rejection.self) { try Self.call().clock(now: Self.at(-5)) }
        #expect(future?.findings.codes == [.receivedInFuture])
    }

    @Test func leadsToAnOrder() throws {
        let origin = OrderOrigin(rescue: "R-1")
        let order = try TimeSamples.draft(origin: origin, at: Self.at(900))
        var call = try Self.call(in: .done)
        try call.lead(to: order)
        #expect(call.order == "RO-1" && call.customer == "C1" && call.vehicle == "V1")
        var other = try Self.call(in: .cancelled)
        let error = #expect(throws: RescueRefusal.self) { try other.lead(to: TimeSamples.draft(at: Self.at(900))) }
        #expect(error?.findings.codes == [.rescueCancelled, .orderOfAnother])
        #expect(other.order == nil && other.customer == nil)
    }

    @Test func leadsToOneOrder() throws {
        let origin = OrderOrigin(rescue: "R-1")
        var call = try Self.call(in: .done)
        try call.lead(to: TimeSamples.draft(origin: origin, at: Self.at(900)))
        let led = call
        // Said again, nothing changes.
        try call.lead(to: TimeSamples.draft(origin: origin, at: Self.at(900)))
        #expect(call == led)
        for (origin, codes) in [
            (origin, [.rescueHasOrder]), (OrderOrigin(), [.rescueHasOrder, .orderOfAnother]),
        ] as [(OrderOrigin, [Finding.Code])] {
            let other = try TimeSamples.draft("RO-2", origin: origin, at: Self.at(901))
            let error = #expect(throws: RescueRefusal.self) { try call.lead(to: other) }
            #expect(error?.findings.codes == codes)
            #expect(error?.findings.first?.inputs == [.init("order", "RO-2"), .init("earlier", "RO-1")])
            #expect(call == led)
        }
    }

    @Test func aCreditIsNotWhatItLedTo() throws {
        // It has the origin of the order that it undoes.
        let credit = try FullOrder.reversed().credit
        var call = try RescueCall(
            RecordKey(FullOrder.owner, "R1"), zone: .urban, place: "Ring Road", caller: TimeSamples.caller(),
            calledAt: Self.at(0))
        let before = call
        let error = #expect(throws: RescueRefusal.self) { try call.lead(to: credit) }
        #expect(error?.findings.codes == [.orderOfAnother])
        #expect(call == before)
    }

    @Test(arguments: StoreKind.allCases)
    func isStoredAndFound(kind: StoreKind) async throws {
        let store = try await kind.openTimes()
        let act = Act("call", by: Self.party, at: try Self.at(0))
        try await store.commit { changes, _ in try changes.insert(Self.call(), act) }
        let key = RecordKey<RescueCall>(TimeSamples.owner, "R-1")
        let waiting = Query.rescuesWaiting(of: TimeSamples.owner)
        #expect(try await store.store.page(waiting, after: nil, limit: 9).items.count == 1)
        try await store.store.change(key, act, as: .fresh()) { try $0.dispatch(["T1"], by: Self.party, at: Self.at(5)) }
        try await store.store.change(key, act, as: .fresh()) { try $0.arrive(by: Self.party, at: Self.at(9)) }
        #expect(try await store.store.page(waiting, after: nil, limit: 9).items.isEmpty)
        let crew = Query<RescueCall>(of: TimeSamples.owner, where: RescueCall.crew.is("T1"))
        #expect(try await store.store.page(crew, after: nil, limit: 9).items.map(\.record.status) == [.arrived])
        #expect(try await store.check() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func keptPromisesAreCounted(kind: StoreKind) async throws {
        let store = try await kind.openTimes()
        let act = Act("call", by: Self.party, at: try Self.at(0))
        // Called at 0; there in time, just in time, late, not yet, called off in time, called off late.
        let arrivals: [(String, Int64?, Int64?)] = [
            ("R-1", 60, nil), ("R-2", 1_800, nil), ("R-3", 1_801, nil), ("R-4", nil, nil), ("R-5", nil, 90),
            ("R-6", nil, 1_900),
        ]
        try await store.commit { changes, _ in
            for (id, arrived, cancelled) in arrivals {
                var call = try RescueCall(
                    RecordKey(TimeSamples.owner, Identifier(id)), zone: .urban, place: "Ring Road",
                    caller: TimeSamples.caller(), calledAt: Self.at(0))
                try call.dispatch(["T1"], by: Self.party, at: Self.at(30))
                if let arrived { try call.arrive(by: Self.party, at: Self.at(arrived)) }
                if let cancelled { try call.cancel(because: "No.", by: Self.party, at: Self.at(cancelled)) }
                try changes.insert(call, act)
            }
        }
        let calls = try Self.at(0)..<Self.at(1)
        for (now, ratio) in [(1_901, Ratio(2, per: 5)), (9_999, Ratio(2, per: 5))] as [(Int64, Ratio)] {
            #expect(
                try await store.store.rescuePromisesKept(of: TimeSamples.owner, called: calls, now: Self.at(now))
                    == ratio)
        }
        let before = try Self.at(-9)..<Self.at(0)
        #expect(
            try await store.store.rescuePromisesKept(of: TimeSamples.owner, called: before, now: Self.at(9_999))
                == Ratio(0, per: 0))
    }

    @Test func forgetsAPersonAndClassesEveryField() throws {
        var call = try Self.call(in: .dispatched)
        try call.arrive(by: Self.party, at: Self.at(100), note: "He was angry.")
        try call.lead(to: TimeSamples.draft(origin: OrderOrigin(rescue: "R-1"), at: Self.at(900)))
        for path in try call.paths() { #expect(RescueCall.classification.field(path).isDeclared, "\(path)") }
        let json = try #require(call.forgetting("C1")).recordJSON()
        for word in ["Ring", "王", "138", "smokes", "angry"] { #expect(!json.contains(word), "\(word)") }
        #expect(call.redirected(from: "C1", to: "C2").linkedCustomers == ["C2"])
        #expect("\(call)" == "rescue_call D01/R-1")
    }

    @Test func rulesAreData() throws {
        let json = #"{"clocks":{"urban":{"basis":"calendar","limit":"PT20M"}}}"#
        let rules = try JSONDecoder().decode(RescueRules.self, from: Data(json.utf8))
        #expect(try Self.call().clock(now: Self.at(1_201), by: rules)?.isMissed == true)
        let standard = try JSONEncoder().encode(RescueRules.standard)
        #expect(try JSONDecoder().decode(RescueRules.self, from: standard) == .standard)
    }
}
