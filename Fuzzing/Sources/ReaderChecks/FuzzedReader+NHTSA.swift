import AfterSalesCore
import AfterSalesStorage

@testable import AfterSalesInterchange

extension FuzzedReader {
    /// The NHTSA's whole list, a line with tabs for each car.
    static let flatRecalls = FuzzedReader(name: "flat-recalls") { input in
        try await RecallAnswers(.nhtsaFlat()).check(input)
    }

    /// What the NHTSA's interface answers.
    static let recallAnswers = FuzzedReader(name: "recall-answers") { input in
        try await RecallAnswers(.nhtsaJSON).check(input)
    }
}

/// A file of the NHTSA that is taken into a store, and what must hold of that.
private struct RecallAnswers {
    private let form: RecallForm
    private let now: Timestamp

    init(_ form: RecallForm) throws {
        self.form = form
        now = try Timestamp("2026-07-31T23:59:00Z")
    }

    func check(_ input: FuzzedBytes) async throws {
        let store = InMemoryStore()
        let first = try await read(into: store) { input.whole }
        let counts = first.counts
        requireSame(counts.read, counts.taken + counts.unchanged + counts.setAside, "where everything went")
        require(first.setAside.count <= counts.setAside, "what is set aside is counted")
        for row in first.setAside {
            require(row.findings.contains { $0.finding.severity == .error }, "why a row is set aside: \(row)")
        }
        for found in first.findings {
            require(found.place.line >= 1, "a finding has a line: \(found)")
            require(!found.finding.message.simplifiedChinese.isEmpty, "a finding says something in Chinese: \(found)")
        }
        let again = try await read(into: store) { input.whole }
        requireSame(again.counts.read, counts.read, "what is read the second time")
        requireSame(again.counts.taken, 0, "what is taken the second time: \(again.findings)")
        requireSame(again.setAside.map(\.text), first.setAside.map(\.text), "what is set aside the second time")
        let pieces = try await read(into: InMemoryStore()) { input.pieces }
        requireSame(pieces.counts, counts, "a file of pieces")
        requireSame(pieces.findings, first.findings, "what is said of a file of pieces")
    }

    private func read(into store: InMemoryStore, _ open: () throws -> any ByteSource) async throws -> RecallTaking {
        var intake = RecallIntake(into: store, of: .group, by: .system("fuzz"), at: now)
        var all = RecallTaking()
        _ = try await RecallImport(form, at: now).read("file", with: &intake, from: open, noting: { all = all + $0 })
        return all
    }
}
