import AfterSales

/// What a check has seen, as it is written.
struct StoreReportText {
    private let report: StoreReport
    private let language: Language

    init(_ report: StoreReport, language: Language) {
        self.report = report
        self.language = language
    }

    /// A summary for people; what is wrong goes to standard error.
    var table: String {
        var table = TextTable([.text(Word.kind[language]), .figure(Word.records[language])])
        for (kind, count) in report.records { table.add([kind, String(count)]) }
        table.add(["audit_entry", String(report.auditEntries)])
        let verdict =
            report.isClean ? Word.storeIsSound[language] : "\(Word.problems[language]): \(report.findingCount)"
        return table.text + "\n" + verdict + "\n"
    }

    /// One document for programs.
    var json: String {
        get throws {
            try JSONText.of(
                Document(
                    isSound: report.isClean, records: report.records.map { .init(kind: $0.kind, count: $0.count) },
                    auditEntries: report.auditEntries, findingCount: report.findingCount,
                    findings: report.findings.map {
                        .init(
                            severity: $0.severity.rawValue, code: $0.code.rawValue, message: $0.text(language),
                            path: $0.place.path)
                    }))
        }
    }

    private struct Document: Encodable {
        let isSound: Bool
        let records: [Count]
        let auditEntries: Int
        let findingCount: Int
        let findings: [Found]
    }

    private struct Count: Encodable {
        let kind: String
        let count: Int
    }

    private struct Found: Encodable {
        let severity: String
        let code: String
        let message: String
        let path: String
    }
}
