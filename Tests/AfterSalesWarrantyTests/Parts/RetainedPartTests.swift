import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// A replaced part from its tag to its end: every state with every action, and its clocks.
@Suite struct RetainedPartTests {
    static let officer = ClaimSample.officer

    static func tagged(_ id: Identifier<RetainedPart> = "RP-1", tag: String = "T-1") throws -> RetainedPart {
        try RetainedPart(
            RecordKey(ClaimSample.owner, id), tag: tag, "P-1", for: "J1", of: "RO-1", line: "L2", to: "M1", by: officer,
            at: ClaimSample.at(310))
    }

    /// A part in a state by the shortest way: stored on 1 June, asked for on 2 June.
    static func part(
        in status: PartStatus, _ id: Identifier<RetainedPart> = "RP-1", tag: String = "T-1",
        terms: ManufacturerTerms? = nil
    ) throws -> RetainedPart {
        let terms = try terms ?? ClaimSample.terms()
        var part = try tagged(id, tag: tag)
        if status == .tagged { return part }
        try part.store(shelf: "A-3", under: terms, by: officer, at: ClaimSample.at(400), in: .china)
        switch status {
        case .tagged, .stored: break
        case .returnRequested, .shipped:
            try part.requestReturn(
                "REQ-1", under: terms, by: ClaimSample.maker, at: ClaimSample.at(ClaimSample.noon(2)), in: .china)
            if status == .shipped {
                try part.ship(waybill: "SF-1", by: officer, at: ClaimSample.at(ClaimSample.noon(3)), in: .china)
            }
        case .released, .scrapped:
            try part.release("REL-1", by: ClaimSample.maker, at: ClaimSample.at(ClaimSample.noon(2)))
            if status == .scrapped {
                try part.scrap(witness: "photo-7", by: officer, at: ClaimSample.at(ClaimSample.noon(3)), in: .china)
            }
        }
        return part
    }

    static let cases = PartStatus.allCases.flatMap { status in PartAction.allCases.map { (status, $0) } }

    @Test(arguments: cases) func everyActionInEveryState(status: PartStatus, action: PartAction) throws {
        var part = try Self.part(in: status)
        #expect(part.status == status)
        let before = part
        let expected = PartStatus.lifecycle.transitions.first { $0.from == status && $0.action == action }?.to
        // Behind the holding time, so that nothing but the table is in the way.
        let at = try ClaimSample.at(ClaimSample.noon(120))
        let terms = try ClaimSample.terms()
        do throws(PartRefusal) {
            switch action {
            case .store: try part.store(shelf: "B", under: terms, by: Self.officer, at: at, in: .china)
            case .requestReturn: try part.requestReturn("R", under: terms, by: Self.officer, at: at, in: .china)
            case .withdrawRequest: try part.withdrawRequest(by: Self.officer, at: at)
            case .ship: try part.ship(waybill: "W", by: Self.officer, at: at, in: .china)
            case .release: try part.release("R", by: Self.officer, at: at)
            case .scrap: try part.scrap(witness: "P", by: Self.officer, at: at, in: .china)
            }
            #expect(part.status == expected && part.steps.count == before.steps.count + 1)
        } catch {
            #expect(part == before)
            guard case .transition(let refusal) = error else {
                Issue.record("refused for another reason: \(error)")
                return
            }
            #expect(expected == nil && refusal.from == status && refusal.action == action)
            #expect(refusal.allowed == PartStatus.lifecycle.allowed(in: status))
        }
        #expect(try RetainedPart(recordJSON: part.recordJSON(), format: 1) == part)
    }

    @Test func everyStateIsReached() {
        #expect(PartStatus.lifecycle.unreachableStates(from: .tagged).isEmpty)
        #expect(PartStatus.allCases.filter(PartStatus.lifecycle.isFinal) == [.shipped, .scrapped])
    }

    /// Stored on 1 June for 90 days: held through 30 August.
    @Test(arguments: [(89, false), (90, false), (91, true)] as [(Int, Bool)])
    func nothingIsDestroyedBeforeItsTime(days: Int, isOver: Bool) throws {
        var part = try Self.part(in: .stored)
        #expect(part.holdThrough == (try ClaimSample.day(30, 8)))
        let day = try ClaimSample.day(1).adding(days: days)
        #expect(part.mayBeScrapped(on: day) == isOver)
        // The first minute of the day.
        let at = try CivilZone.china.timestamp(of: day, secondsOfDay: 0)
        if isOver {
            try part.scrap(witness: "photo", by: Self.officer, at: at, in: .china)
            #expect(part.status == .scrapped)
        } else {
            let codes = partCodes(&part) { try $0.scrap(witness: "photo", by: Self.officer, at: at, in: .china) }
            #expect(codes == [.heldStill])
        }
    }

    @Test func withoutAHoldingTimeOnlyAReleaseEndsIt() throws {
        let terms = try ClaimSample.terms(.init())
        var part = try Self.part(in: .stored, terms: terms)
        #expect(part.holdThrough == nil)
        let at = try ClaimSample.at(ClaimSample.noon(900))
        #expect(partCodes(&part) { try $0.scrap(witness: "p", by: Self.officer, at: at, in: .china) } == [.heldStill])
        try part.release("REL", by: ClaimSample.maker, at: at)
        #expect(part.mayBeScrapped(on: try ClaimSample.day(1)))
        try part.scrap(witness: "p", by: Self.officer, at: at, in: .china)
    }

    /// Asked for on 2 June, to be shipped within 7 days.
    @Test(arguments: [(9, 0), (10, 1)] as [(Int64, Int)])
    func whatIsShippedLateIsSaid(day: Int64, late: Int) throws {
        var part = try Self.part(in: .returnRequested)
        #expect(part.shipBy == (try ClaimSample.day(9)))
        let findings = try part.ship(
            waybill: "SF", by: Self.officer, at: ClaimSample.at(ClaimSample.noon(day)), in: .china)
        #expect(findings.map(\.code) == (late > 0 ? [.shippedLate] : []))
        #expect(findings.allSatisfy { $0.severity == .warning && $0.inputs.contains(.init("days", String(late))) })
        #expect(try part.status == .shipped && part.shippedOn == (try ClaimSample.day(Int(day))))
    }

    @Test func whatIsNotWantedAfterAllIsHeldOn() throws {
        var part = try Self.part(in: .returnRequested)
        try part.withdrawRequest(by: ClaimSample.maker, at: ClaimSample.at(ClaimSample.noon(4)))
        #expect(try part.status == .stored && part.shipBy == nil && part.holdThrough == (try ClaimSample.day(30, 8)))
    }

    @Test func everyReasonIsSaid() throws {
        var part = try Self.tagged()
        let others = try ManufacturerTerms(
            of: "M2", version: "1", source: "s", effective: DateWindow(from: ClaimSample.day(1)), in: .cny,
            rules: .init())
        #expect(
            partCodes(&part) {
                try $0.store(shelf: "", under: others, by: Self.officer, at: ClaimSample.at(0), in: .china)
            } == [.beforeLastStep, .emptyText, .termsOfAnother])
        #expect(throws: Rejection.self) {
            try RetainedPart(
                RecordKey(ClaimSample.owner, "X"), tag: "", "", quantity: .zero, for: "J1", of: "RO-1", to: "M1",
                by: Self.officer, at: ClaimSample.at(0))
        }
    }

    @Test func whatDoesNotAgreeIsNotRead() throws {
        let json = try Self.part(in: .shipped).recordJSON()
        for (text, other) in [
            (#""to":"shipped""#, #""to":"released""#), (#""shelf":"A-3","#, ""), (#""tag":"T-1""#, #""tag":"""#),
            (#""shippedOn":"2026-06-03","#, ""), (#""action":"store""#, #""action":"release""#),
        ] {
            let parts = json.split(separator: text, omittingEmptySubsequences: false)
            try #require(parts.count > 1, "\(text) is not in \(json)")
            #expect(throws: (any Error).self, "\(text)") {
                try RetainedPart(recordJSON: parts.joined(separator: other), format: 1)
            }
        }
    }
}

/// The codes that an act on a part is refused with, which has to leave it as it was.
func partCodes(
    _ part: inout RetainedPart, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: (inout RetainedPart) throws -> Void
) -> [Finding.Code] {
    let before = part
    do {
        try body(&part)
        Issue.record("nothing was refused", sourceLocation: sourceLocation)
        return []
    } catch {
        #expect(part == before, sourceLocation: sourceLocation)
        return (error as? PartRefusal)?.findings.map(\.code) ?? []
    }
}
