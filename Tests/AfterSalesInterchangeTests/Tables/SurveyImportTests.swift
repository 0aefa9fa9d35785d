import AfterSalesCSI
import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct SurveyImportTests {
    private static let questions = [
        "booking", "reception", "appointmentTime", "courtesy", "listening", "explanation", "access", "cleanliness",
        "waiting", "onTime", "bill", "handOver", "fixed", "care", "duration", "overall", "recommend",
    ]
    private static let names = ["response", "order", "answeredAt", "Col, A"] + questions

    /// A row without fault, but for what is given.
    private static func row(_ id: Int, _ changes: [String: String] = [:]) -> [(name: String, value: String)] {
        names.map { name in
            let usual = ["response": "R\(id)", "order": "RO-\(id)", "answeredAt": "2026-06-10 09:30:00", "Col, A": "x"]
            return (name, changes[name] ?? usual[name] ?? "8")
        }
    }

    private static func text(_ rows: [[(name: String, value: String)]], _ form: SurveyForm) -> String {
        func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\\\""))\"" }
        let objects = rows.map { row in
            "{" + row.map { "\(quoted($0.name)): \(quoted($0.value))" }.joined(separator: ", ") + "}"
        }
        switch form {
        case .csv:
            var csv = CSVText()
            csv.add(names.map { .plain($0) })
            for row in rows { csv.add(row.map { .plain($0.value) }) }
            return csv.text
        case .json: return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
        case .jsonLines: return objects.map { $0 + "\n" }.joined()
        }
    }

    private static func instrument(_ version: Int = 1, title: String = "A") throws -> SurveyInstrument {
        let builtIn = try #require(SurveyInstrument.builtIn("us-2021", for: .group))
        return try SurveyInstrument(
            builtIn.key, version: version, LocalizedText(title, title), source: builtIn.source,
            effective: builtIn.effective,
            index: builtIn.index, factors: builtIn.factors, questions: builtIn.questions)
    }

    private static func read(
        _ text: String, into store: InMemoryStore, closing: String? = nil, _ instrument: SurveyInstrument? = nil
    ) async throws -> SurveyImport.Report {
        let instrument = try instrument ?? Self.instrument()
        let reader = try SurveyReader(
            instrument, by: SurveyMapping(for: instrument, by: .phone), for: .dealer("D01"), wave: "2026-06",
            zone: .china,
            closing: closing.map { try LocalDate($0) })
        return try await SurveyImport(of: instrument, by: reader).read(
            Array(text.utf8), named: "june", into: store, by: .system("import"), at: Timestamp("2026-07-01T00:00:00Z"))
    }

    private static func counts(_ report: SurveyImport.Report) -> [Int] {
        [report.counts.read, report.counts.taken, report.counts.unchanged, report.counts.setAside]
    }

    private static func said(_ report: SurveyImport.Report) -> [String] {
        report.findings.filter { $0.finding.severity != .note }.map {
            "\($0.place.line) \($0.place.column ?? $0.place.path ?? "") \($0.finding.severity.rawValue) \($0.finding.code)"
        }
    }

    /// Every row is somewhere, with its place and its own text; repaired, it is taken; and the same once more changes nothing.
    @Test(arguments: SurveyForm.allCases)
    func everyRowIsSomewhere(_ form: SurveyForm) async throws {
        let rows = [
            Self.row(1), Self.row(2, ["fixed": "11"]), Self.row(3, ["Col, A": "two\nlines, \"[{"]),
            Self.row(4, ["order": "RO-1", "care": "3"]),
            Self.row(1), Self.row(6, ["answeredAt": "2026-06-30 09:30:00"]), Self.row(7, ["answeredAt": "never"]),
        ]
        // A line break would end a line of JSON.
        let written = form == .csv ? rows : rows.map { $0.map { ($0.name, $0.value.replacing("\n", with: " ")) } }
        let text = Self.text(written, form)
        let store = InMemoryStore()
        let first = try await Self.read(text, into: store, closing: "2026-06-20")
        #expect(first.form == form && Self.counts(first) == [7, 2, 1, 4])
        let at = form == .csv ? [3, 6, 7, 8, 9] : form == .json ? [3, 5, 6, 7, 8] : [2, 4, 5, 6, 7]
        let place = { (index: Int, name: String) in form == .json ? "$[\(index)].\(name)" : name }
        #expect(
            Self.said(first) == [
                "\(at[0]) \(place(1, "fixed")) error surveyUnknownMark", "\(at[1])  error responseContradicted",
                "\(at[2])  warning responseRepeated", "\(at[3])  error responseLate",
                "\(at[4]) \(place(6, "answeredAt")) error surveyUnknownTime",
            ])
        #expect(first.findings.contains { $0.finding.code == .unknownColumn })
        #expect(first.setAside.map(\.place.line) == [at[0], at[1], at[3], at[4]])
        let again = try await Self.read(text, into: store, closing: "2026-06-20")
        #expect(Self.counts(again) == [7, 0, 3, 4])
        #expect(try await store.existing(Self.instrument().key).revision.number == 1)

        let aside = first.setAside.map(\.text)
        for row in aside { #expect(text.contains(row) && !row.isEmpty) }
        var repaired = form == .csv ? ([first.header] + aside).joined(separator: "\r\n") : aside.joined(separator: "\n")
        if form == .json { repaired = "[" + aside.joined(separator: ",") + "]" }
        repaired = repaired.replacing("11", with: "10").replacing("never", with: "2026-06-11 10:00:00")
            .replacing("RO-1\"", with: "RO-4\"").replacing("RO-1,", with: "RO-4,").replacing(
                "2026-06-30", with: "2026-06-20")
        let last = try await Self.read(repaired, into: store, closing: "2026-06-20")
        #expect(Self.counts(last) == [4, 4, 0, 0], "\(Self.said(last))")
        // The store has another response of this visit now.
        let other = try await Self.read(Self.text([Self.row(9, ["order": "RO-1", "care": "2"])], form), into: store)
        #expect(Self.counts(other) == [1, 0, 0, 1] && other.findings.last?.finding.code == .responseContradicted)
    }

    @Test(arguments: [
        ("", "missingColumn"), ("response,order", "missingColumn"), ("[1, 2", "invalidJSON"),
        ("response,response,answeredAt\n1,1,1", "duplicateColumn"),
    ])
    func whatIsNoSuchFileIsSaid(_ text: String, _ code: Finding.Code) async throws {
        let store = InMemoryStore()
        let report = try await Self.read(text, into: store)
        #expect(report.counts == ImportCounts() && report.findings.contains { $0.finding.code == code })
        #expect(try await store.load(Self.instrument().key) == nil)
    }

    /// A later version of the survey replaces an earlier one, an earlier one nothing; another text of one version is refused.
    @Test func theSurveyIsKept() async throws {
        let store = InMemoryStore()
        let key = try Self.instrument().key
        _ = try await Self.read(Self.text([Self.row(1)], .csv), into: store, try Self.instrument(2))
        _ = try await Self.read(Self.text([Self.row(2)], .csv), into: store, try Self.instrument(1))
        #expect(try await store.existing(key).record.version == 2)
        _ = try await Self.read(Self.text([Self.row(3)], .csv), into: store, try Self.instrument(3))
        #expect(try await store.existing(key).record.version == 3)
        let error = await #expect(throws: Rejection.self) {
            _ = try await Self.read(Self.text([Self.row(4)], .csv), into: store, try Self.instrument(3, title: "B"))
        }
        #expect(error?.findings.map(\.code) == [.surveyDiffers])
    }
}
