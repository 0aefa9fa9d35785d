import AfterSales
import Testing

/// Justified complaints feed the commission metric of the employee, in the month they were confirmed.
@Suite struct ComplaintFactsTests {
    private let june: Month

    init() throws { june = try Month("2026-06") }

    private func facts(_ employees: [Identifier<Employee>]) -> MonthFacts {
        MonthFacts(
            period: june, dealer: "D01", currency: .cny,
            employees: employees.map {
                EmployeeFacts(id: $0, name: "\($0)", position: "serviceAdvisor", baseSalary: .zero(.cny))
            }, metrics: [])
    }

    /// Complaints about E1 in June, May and July, one about E2 that was not justified, one about nobody.
    private func store() async throws -> InMemoryStore {
        let store = InMemoryStore()
        let cases: [(Identifier<Employee>?, String, Bool)] = [
            ("E1", "2026-06-01", true), ("E1", "2026-06-30", true), ("E1", "2026-05-31", true),
            ("E1", "2026-07-01", true), ("E2", "2026-06-15", false), (nil, "2026-06-15", true),
            ("E3", "2026-06-15", true),
        ]
        var changes = ChangeSet(CommitKey(.dealer("D01"), "complaints"))
        let at = try Timestamp("2026-05-01T00:00:00Z")
        for (index, (employee, day, isJustified)) in cases.enumerated() {
            var complaint = try Complaint(
                RecordKey(dealer: "D01", Identifier("K\(index)")), by: nil, concerning: employee, receivedAt: at,
                channel: .regulator, category: .serviceAttitude, severity: .ordinary)
            try complaint.judge(justified: isJustified, on: LocalDate(day), by: "E9")
            try changes.insert(complaint, Act("note", by: .employee("E9"), at: at))
        }
        try await store.commit(changes)
        return store
    }

    @Test func whoHasNoneHasZero() async throws {
        let counted = try await store().countingComplaints(in: facts(["E1", "E2", "E3", "E4"]))
        let expected: [(Identifier<Employee>, Int64)] = [("E1", 2), ("E2", 0), ("E3", 1), ("E4", 0)]
        #expect(counted.metrics == expected.map { MetricFact("complaints", .employee($0.0), DecimalNumeral($0.1)) })
    }

    @Test func nobodyIsLeftOut() async throws {
        let counted = try await store().countingComplaints(in: facts(["E1"]))
        #expect(counted.metrics.map(\.subject) == [.employee("E1"), .employee("E3")])
    }
}
