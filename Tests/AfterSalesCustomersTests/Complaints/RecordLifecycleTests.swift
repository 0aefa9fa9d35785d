import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// What can be done with a complaint in each state.
@Suite struct RecordLifecycleTests {
    static func at(_ minutes: Int) throws -> Timestamp {
        try Samples.complaint().receivedAt.adding(seconds: Int64(minutes) * 60)
    }

    /// The shortest way to each state.
    static func complaint(_ status: ComplaintStatus) throws -> Complaint {
        var complaint = try Samples.complaint()
        try complaint.judge(justified: true, on: Samples.day("2026-06-26"), by: "E9")
        let way: [ComplaintAction] = [.answer, .putInOrder, .close]
        for (index, action) in way.enumerated() where complaint.status != status {
            try complaint.perform(action, by: "E1", at: at(10 * (index + 1)))
        }
        #expect(complaint.status == status)
        return complaint
    }

    @Test(arguments: ComplaintStatus.allCases, ComplaintAction.allCases)
    func everyActionInEveryState(status: ComplaintStatus, action: ComplaintAction) throws {
        let table: [ComplaintStatus: [ComplaintAction: ComplaintStatus]] = [
            .received: [.answer: .answered], .answered: [.putInOrder: .inOrder], .inOrder: [.close: .closed],
            .closed: [.reopen: .inOrder],
        ]
        var complaint = try Self.complaint(status)
        let before = complaint
        let allowed = table[status].map { Array($0.keys) } ?? []
        #expect(ComplaintStatus.lifecycle.allowed(in: status) == allowed)
        if let next = table[status]?[action] {
            try complaint.perform(action, by: "E2", at: Self.at(60), note: "because")
            #expect(complaint.status == next)
            #expect(complaint.steps.dropLast() == before.steps[...])
            let step = try #require(complaint.steps.last)
            #expect(step.action == action && step.employee == "E2" && step.note == "because")
            #expect(step.at == (try Self.at(60)))
        } else {
            let error = TransitionError(from: status, action: action, allowed: allowed)
            #expect(throws: ComplaintRefusal.transition(error)) {
                try complaint.perform(action, by: "E2", at: Self.at(60))
            }
            #expect(complaint == before)
        }
    }

    @Test func everyStateIsReached() {
        #expect(ComplaintStatus.lifecycle.unreachableStates(from: .received).isEmpty)
        #expect(ComplaintStatus.lifecycle.transitions.count == 4)
    }

    @Test(arguments: ComplaintStatus.allCases)
    func timeDoesNotGoBackwards(status: ComplaintStatus) throws {
        var complaint = try Self.complaint(status)
        let before = complaint
        let last = complaint.steps.last?.at ?? complaint.receivedAt
        let action = try #require(ComplaintStatus.lifecycle.allowed(in: status).first)
        #expect(throws: ComplaintRefusal.beforeLastStep(last)) {
            try complaint.perform(action, by: "E1", at: last.adding(seconds: -1))
        }
        #expect(complaint == before)
        try complaint.perform(action, by: "E1", at: last)
        #expect(complaint.steps.last?.at == last)
    }

    @Test func isNotClosedWithoutAVerdict() throws {
        var complaint = try Samples.complaint()
        try complaint.perform(.answer, by: "E1", at: Self.at(1))
        try complaint.perform(.putInOrder, by: "E1", at: Self.at(2))
        let before = complaint
        #expect(throws: ComplaintRefusal.noVerdict) { try complaint.perform(.close, by: "E1", at: Self.at(3)) }
        #expect(complaint == before)
        try complaint.judge(justified: false, on: Samples.day("2026-06-26"), by: "E9")
        try complaint.perform(.close, by: "E1", at: Self.at(3))
        #expect(complaint.status == .closed)
    }

    @Test(
        arguments: [
            (nil, []), ("", []), ("line\nline", []), (String(repeating: "a", count: 100_000), []),
            (String(repeating: "a", count: 100_001), [.textTooLong]), ("a\u{0}", [.controlCharacter]),
        ] as [(String?, [Finding.Code])])
    func aNoteIsKeptAsItIs(note: String?, expected: [Finding.Code]) throws {
        var complaint = try Samples.complaint()
        let before = complaint
        func refusal(_ body: (inout Complaint) throws -> Void) throws -> [Finding] {
            do {
                try body(&complaint)
                return []
            } catch ComplaintRefusal.invalid(let rejection) {
                return rejection.findings
            }
        }
        let step = try refusal { try $0.perform(.answer, by: "E1", at: Self.at(1), note: note) }
        let verdict = try refusal {
            try $0.judge(justified: true, on: Samples.day("2026-06-27"), by: "E9", note: note)
        }
        for found in [step, verdict] {
            #expect(found.map(\.code) == expected)
            #expect(found.allSatisfy { $0.place.path == "$.note" })
        }
        #expect((complaint == before) == !expected.isEmpty)
        if expected.isEmpty { #expect(complaint.steps.last?.note == note && complaint.verdict?.note == note) }
    }

    @Test func whatComesInIsChecked() throws {
        let bad = "SECRET\u{0}"
        let found = try findings {
            _ = try Complaint(
                RecordKey(dealer: "D01", "X1"), by: nil, order: "", receivedAt: Samples.at("2026-06-26T09:00"),
                channel: .init(rawValue: bad), category: .init(rawValue: " "), severity: .minor, text: bad)
        }
        #expect(found.map(\.code) == [.controlCharacter, .emptyText, .controlCharacter, .emptyText])
        #expect(found.map(\.place.path) == ["$.text", "$.order", "$.channel", "$.category"])
        #expect(!found.contains { "\($0) \($0.inputs)".contains("SECRET") })
    }

    @Test func forgetsWhatWasSaid() throws {
        let complaint = try Samples.fullComplaint()
        let forgotten = try #require(complaint.forgetting("C1"))
        #expect(forgotten.text == nil && forgotten.verdict?.note == nil)
        #expect(forgotten.steps.allSatisfy { $0.note == nil })
        #expect(forgotten.steps.map(\.action) == complaint.steps.map(\.action))
        #expect(forgotten.verdict?.isJustified == true && forgotten.handOvers == complaint.handOvers)
        #expect(try !forgotten.recordJSON().contains("刹车异响"))
    }

    @Test func isRedirectedWithItsCustomerAlone() throws {
        let complaint = try Samples.fullComplaint()
        #expect(complaint.redirected(from: "C1", to: "C2").customer == "C2")
        #expect(complaint.redirected(from: "C3", to: "C2") == complaint)
        #expect(complaint.linkedCustomers == ["C1"] && complaint.linkedVehicles == ["V1"])
    }
}
