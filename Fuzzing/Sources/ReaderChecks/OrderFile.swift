import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

@testable import AfterSalesInterchange

/// A file of repair orders that is taken into a store, and what must hold of that.
struct OrderFile {
    let form: OrderForm
    private let now: Timestamp

    init(_ form: OrderForm) throws {
        self.form = form
        now = try Timestamp("2026-07-31T23:59:00Z")
    }

    /// What became of a file.
    struct Outcome: Equatable {
        var counts = ImportCounts()
        var findings: [SourceFinding] = []
        var setAside: [SourceRow] = []
    }

    /// Takes an input twice, and in pieces, and again what was set aside of it.
    func check(_ input: FuzzedBytes) async throws {
        let store = InMemoryStore()
        let first = try await read(into: store) { input.whole }
        requireSound(first)
        let again = try await read(into: store) { input.whole }
        requireSame(again.counts.read, first.counts.read, "what is read the second time")
        requireSame(again.counts.taken, 0, "what is taken the second time: \(again.findings)")
        requireSame(again.setAside.map(\.text), first.setAside.map(\.text), "what is set aside the second time")
        requireSame(try await read(into: InMemoryStore()) { input.pieces }, first, "a file of pieces")
        for row in first.setAside.prefix(3) { try await requireRepairable(row, input) }
    }

    private func read(
        into store: InMemoryStore, _ open: () throws -> any ByteSource
    ) async throws -> Outcome {
        var intake = OrderIntake(into: store, by: .system("fuzz"), at: now)
        var outcome = Outcome()
        outcome.counts = try await OrderImport(form, for: "D01", in: .utc, at: now).read(
            "file", with: &intake, from: open,
            noting: {
                outcome.findings += $0.findings
                outcome.setAside += $0.setAside
            })
        return outcome
    }

    private func requireSound(_ outcome: Outcome) {
        let counts = outcome.counts
        requireSame(counts.read, counts.taken + counts.unchanged + counts.setAside, "where everything went")
        require(outcome.setAside.count <= counts.setAside, "what is set aside is counted")
        for row in outcome.setAside {
            require(row.findings.contains { $0.finding.severity == .error }, "why a row is set aside: \(row)")
        }
        for found in outcome.findings {
            require(found.place.line >= 1, "a finding has a line: \(found)")
            require(!found.finding.message.simplifiedChinese.isEmpty, "a finding says something in Chinese: \(found)")
        }
    }

    /// What was set aside, written as the command writes it, is one order again, and has the faults that it had.
    private func requireRepairable(_ row: SourceRow, _ input: FuzzedBytes) async throws {
        let text: String
        switch form {
        case .table:
            let rows = try CSVRows(input.whole, file: "file")
            // The header has to tell the delimiter that a line of its own told before.
            guard CSVBeginning(Array(rows.header.text.utf8), given: nil).delimiter == UInt8(ascii: rows.delimiter)
            else { return }
            text = "\(rows.header.text)\r\n\(row.text)\r\n"
        case .star: text = "<RepairOrders>\n\(row.text)\n</RepairOrders>\n"
        case .starJSON, .fortellis: text = "[\(row.text)]\n"
        }
        let again = try await read(into: InMemoryStore()) { MemoryBytes(text.utf8) }
        guard !row.text.isEmpty, !row.codes.contains(.malformedXML), !row.codes.contains(.truncatedXML) else { return }
        requireSame(again.counts.read, 1, "how many orders a row is that was set aside: \(row)\n\(again)")
        // Others of the file, or the file itself, may have been a part of the fault.
        guard case .table(let mapping, _) = form, mapping.conventions.dates != .detect,
            row.codes.isDisjoint(with: [.orderContradicted, .orderHalfWrong, .malformedCSV])
        else { return }
        requireSame(again.setAside.first?.codes, row.codes, "why a row is set aside again")
    }
}

extension SourceRow {
    /// The codes of what is wrong with it.
    fileprivate var codes: Set<Finding.Code> { Set(findings.map(\.finding.code)) }
}
