import AfterSales
import AfterSalesTestStores
import Testing

/// Where what a posted month paid comes from, asked of the month's end.
@Suite struct MonthProvenanceTests {
    @Test(arguments: StoreKind.allCases) func asItWasDrawnUp(kind: StoreKind) async throws {
        let dealer = try await ClosingDealer(kind)
        let june = try Month("2026-06")
        try await dealer.sell("RO-1", 400_00, hours: 150, at: "2026-06-10T02:00:00Z")
        try await dealer.sell("RO-2", 600_00, at: "2026-06-11T02:00:00Z")
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        // What is undone afterwards was there when the month was drawn up.
        try await dealer.shop.undo("RO-2", by: "CR-2", at: Timestamp("2026-07-20T02:00:00Z"))

        let line = try #require(
            try await dealer.monthEnd.provenance(of: june, employee: "E1", scheme: "reception"))
        #expect(line.payable.amountText == "25.00" && line.findings.isEmpty)
        let receipts = try #require(line.facts.first { $0.metric == "normalRepairReceipts" })
        #expect(receipts.value.description == "1000" && receipts.agrees)
        let rows = try await dealer.monthEnd.provenanceRows(of: receipts, in: june).rows
        #expect(rows.map { "\($0.record.id) \($0.units)" }.sorted() == ["RO-1 40000", "RO-2 60000"])
        let hours = try await dealer.monthEnd.provenance(of: "hoursSold", at: .employee("T1"), in: june)
        #expect(hours?.value == hours?.total && hours?.agrees == true)
        // Read as of now, the store tells that they have changed since.
        let record = try await dealer.store.existing(dealer.monthEnd.key(of: june)).record
        let now = try await dealer.store.provenance(
            of: "normalRepairReceipts", at: .team("reception"), in: record, by: ClosingDealer.collection, asOf: nil)
        #expect(now?.total?.description == "400" && now?.agrees == false)

        #expect(try await dealer.monthEnd.provenance(of: june, employee: "E1", scheme: "hours") == nil)
        #expect(try await dealer.monthEnd.provenance(of: "nothing", at: .dealer, in: june) == nil)
    }

    @Test func whereItCannotBeTold() async throws {
        let dealer = try await ClosingDealer(.memory)
        let (june, july) = (try Month("2026-06"), try Month("2026-07"))
        await #expect(throws: StorageError.self) {
            try await dealer.monthEnd.provenance(of: june, employee: "E1", scheme: "reception")
        }
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        let other = dealer.store.monthEnd(of: "D01", by: "shop", from: MonthCollection("other", in: .cny))
        // The facts of this one are handed over.
        let facts = MonthFacts(
            period: july, dealer: "D01", currency: .cny,
            employees: [EmployeeFacts(id: "E1", name: "E1", position: "mechanic", baseSalary: .zero(.cny))], metrics: []
        )
        _ = try await dealer.store.post(
            facts, by: ClosingDealer.version(2, "2026-07", nil), approvedBy: ClosingDealer.director,
            at: Timestamp("2026-08-01T00:00:00Z"))
        for (monthEnd, month) in [(other, june), (dealer.monthEnd, july)] {
            let error = await #expect(throws: Rejection.self) {
                try await monthEnd.provenance(of: "hoursSold", at: .employee("T1"), in: month)
            }
            let finding = try #require(error?.findings.first)
            #expect(error?.findings.count == 1 && finding.code == .provenanceNotKnown)
            #expect(finding.message.english != finding.message.simplifiedChinese)
        }
        let again = dealer.store.monthEnd(
            of: "D01", by: "shop", from: MonthCollection("other", in: .cny), formerly: [ClosingDealer.collection])
        #expect(try await again.provenance(of: "complaints", at: .employee("T1"), in: june) != nil)
    }
}
