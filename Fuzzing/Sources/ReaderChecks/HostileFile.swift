import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

@testable import AfterSalesInterchange

/// A file that is made to exhaust who reads it, and what has to be said of it.
struct HostileFile: Sendable {
    /// What it is.
    let name: String
    /// One of these codes has to be told.
    let codes: [Finding.Code]
    /// Reads it, and gives what was told.
    let read: @Sendable () async throws -> [Finding.Code]

    /// A file of repair orders.
    init(_ name: String, _ form: OrderForm, _ bytes: GeneratedBytes, tells codes: Finding.Code...) {
        self.name = name
        self.codes = codes
        read = {
            let now = try Timestamp("2026-07-31T23:59:00Z")
            var intake = OrderIntake(into: InMemoryStore(), by: .system("hostile"), at: now)
            var told: Set<Finding.Code> = []
            _ = try await OrderImport(form, for: "D01", in: .utc, at: now).read(
                "file", with: &intake, from: { bytes },
                noting: { for found in $0.findings { told.insert(found.finding.code) } })
            return Array(told)
        }
    }

    /// A file of a store, or of records of one kind.
    init(_ name: String, isStore: Bool, _ bytes: GeneratedBytes, tells codes: Finding.Code...) {
        self.name = name
        self.codes = codes
        read = {
            var source = bytes
            let report: RecordFileReport
            if isStore {
                report = try await StoreImport(kinds: [Vehicle.self]).read("file", into: InMemoryStore()) {
                    source.next()
                }
            } else {
                let act = Act("import", by: .system("hostile"), at: try Timestamp("2026-07-01T00:00:00Z"))
                report = try await RecordImport<Vehicle>(as: CommitKey(.group, "hostile"), act).read(
                    "file", into: InMemoryStore(), next: { source.next() })
            }
            return report.findings.map(\.finding.code)
        }
    }
}
