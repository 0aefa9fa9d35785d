import AfterSales

/// What a derivation has done, as it is written.
struct CareRunText {
    private let run: CareRun
    private let language: Language

    init(_ run: CareRun, language: Language) {
        self.run = run
        self.language = language
    }

    /// A summary for people.
    var table: String {
        var text =
            LocalizedText(
                "\(run.customers) customers: \(run.added) tasks added, \(run.replanned) planned anew, "
                    + "\(run.withdrawn) withdrawn, \(run.unchanged) unchanged",
                "客户 \(run.customers) 位：新增任务 \(run.added) 项，重新安排 \(run.replanned) 项，"
                    + "撤回 \(run.withdrawn) 项，不变 \(run.unchanged) 项")[language] + "\n"
        for (code, count) in counts { text += "  \(code): \(count)\n" }
        return text
    }

    /// One document for programs.
    var json: String {
        get throws {
            try JSONText.of(
                Document(
                    customers: run.customers, added: run.added, replanned: run.replanned, withdrawn: run.withdrawn,
                    unchanged: run.unchanged, counts: Dictionary(uniqueKeysWithValues: counts),
                    findings: run.findings.map {
                        .init(
                            severity: $0.severity.rawValue, code: $0.code.rawValue, message: $0.text(language),
                            path: $0.place.path)
                    }))
        }
    }

    private var counts: [(String, Int)] {
        run.counts.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 }
    }

    private struct Document: Encodable {
        let customers: Int
        let added: Int
        let replanned: Int
        let withdrawn: Int
        let unchanged: Int
        let counts: [String: Int]
        let findings: [Finding]

        struct Finding: Encodable {
            let severity: String
            let code: String
            let message: String
            let path: String
        }
    }
}
