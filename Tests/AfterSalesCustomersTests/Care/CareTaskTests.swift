import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// The life of a task, and its JSON.
@Suite struct CareTaskTests {
    private func task() throws -> CareTask {
        let customer = try CareSample.person(birthday: Birthday(month: 5, day: 12))
        let plan = try CareSample.plan(only: ["own-birthday"])
        return try #require(plan.derive(CareFacts(customer), window: CareSample.year2026, zone: .china).added.first)
    }

    private let at = CareSample.time("2026-05-13T02:00:00Z")

    @Test func aTaskIsDoneOrSkippedOnce() throws {
        var done = try task()
        try done.complete(in: "I1", at: at)
        #expect(done.state == .done("I1", at: at))
        let again = try #require(throws: Rejection.self) { try done.complete(in: "I2", at: at) }
        #expect(again.findings.map(\.code) == [.careTaskNotOpen])
        let both = try #require(throws: Rejection.self) { try done.skip(because: " ", at: at) }
        #expect(both.findings.map(\.code) == [.careTaskNotOpen, .emptyText])
        #expect(done.state == .done("I1", at: at))
        var skipped = try task()
        #expect(throws: Rejection.self) { try skipped.skip(because: "", at: at) }
        try skipped.skip(because: "abroad", at: at)
        #expect(skipped.state.closedAt == at)
        #expect(skipped.forgetting("C1")?.state == .skipped(because: "", at: at))
        // There is nothing in it but ids.
        #expect(done.forgetting("C1") == nil)
    }

    @Test func everyStateAndActionIsInTheTable() {
        let table = CareTaskState.Kind.lifecycle
        #expect(table.unreachableStates(from: .open).isEmpty)
        #expect(table.isFinal(.done) && table.isFinal(.skipped))
        #expect(table.allowed(in: .withdrawn) == [.replan])
        #expect(Set(table.allowed(in: .open)) == Set(CareTaskAction.allCases))
    }

    @Test func overdueIsToldByTheDay() throws {
        let task = try task()
        #expect(task.daysOverdue(on: CareSample.day("2026-05-12")) == nil)
        #expect(task.daysOverdue(on: CareSample.day("2026-05-14")) == 2)
        // The day ends in China at 16:00 UTC.
        #expect(!task.isOverdue(at: CareSample.time("2026-05-12T15:59:59Z"), in: .china))
        #expect(task.isOverdue(at: CareSample.time("2026-05-12T16:00:00Z"), in: .china))
        var done = task
        try done.complete(in: "I1", at: at)
        #expect(done.daysOverdue(on: CareSample.day("2026-06-14")) == nil)
        #expect(!done.isOverdue(at: at, in: .china))
    }

    @Test func everyStateSurvivesItsJSON() throws {
        var tasks = [try task(), try task(), try task()]
        try tasks[1].complete(in: "I1", at: at)
        try tasks[2].skip(because: "abroad", at: at)
        let customer = try CareSample.person(birthday: Birthday(month: 5, day: 12)).standing(.erased)
        tasks += try CareSample.plan.derive(
            CareFacts(customer), existing: [tasks[0]], window: CareSample.year2026, zone: .china
        ).withdrawn
        #expect(tasks.count == 4)
        for task in tasks {
            let json = try task.recordJSON()
            let read = try CareTask(recordJSON: json, format: 1)
            #expect(read == task)
            #expect(try read.recordJSON() == json)
        }
    }

    @Test func aTaskIsPartOfACustomersFile() throws {
        let task = try task()
        #expect(CareTask.linked(to: "C1").row == CareTask.customer.is("C1").row)
        #expect(task.linkedCustomers == ["C1"])
        #expect(task.redirected(from: "C1", to: "C2").customer == "C2")
        #expect(task.redirected(from: "C1", to: "C2").key == task.key)
        #expect(task.redirected(from: "C3", to: "C2") == task)
    }
}

extension Customer {
    /// The file as it would be read from a store behind a merge or an erasure.
    func standing(_ standing: CustomerStanding) throws -> Customer {
        let word = standing == .erased ? #"{"kind":"erased"}"# : #"{"into":"C2","kind":"merged"}"#
        let json = try recordJSON().replacing(#""standing":{"kind":"active"}"#, with: #""standing":\#(word)"#)
        return try Customer(recordJSON: json, format: 1)
    }
}
