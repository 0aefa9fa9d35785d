// Posts months one after the other, and says of each when the store has acknowledged it: a process to be killed.
//
// Arguments: the store, then the number of the first dealership to post.
import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite
import Foundation

let store: any RecordStore
let address = CommandLine.arguments[1]
if address.hasPrefix("postgresql://") {
    store = try await PostgreSQLStore(address, kinds: StoredKinds.all)
} else {
    store = try SQLiteStore(path: address, kinds: StoredKinds.all)
}

var draft = PlanDraft(id: "small", version: 1, currency: "CNY", effectiveFrom: "2020-01") {
    Withholding("fund", rate: "5%", title: [:])
}
draft.metrics = [Metric("sales", unit: "money")]
draft.schemes = [Scheme.individual("sales", positions: ["*"]) { Amount("sales * 10%") }]
let plan = try draft.validated()
let at = try Timestamp("2026-07-01T08:00:00Z")

var number = Int(CommandLine.arguments[2]) ?? 1
while true {
    let cny = try Currency("CNY")
    let facts = MonthFacts(
        period: try Month("2026-06"), dealer: Identifier("D\(number)"), currency: cny,
        employees: [
            EmployeeFacts(
                id: "E1", name: "王伟", position: "clerk", baseSalary: Money(minorUnits: 300_000, currency: cny))
        ],
        metrics: [MetricFact("sales", .employee("E1"), try DecimalNumeral("\(number)00.00"))])
    _ = try await store.post(facts, by: plan, approvedBy: .employee("E040"), at: at)
    // One write, so that a line is there whole or not at all.
    let line = Array("posted \(number)\n".utf8)
    _ = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    number += 1
}
