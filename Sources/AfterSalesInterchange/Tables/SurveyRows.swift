import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage

/// Says what became of each row of a file of responses.
struct SurveyRows {
    private(set) var report: SurveyImport.Report
    private let texts: SurveyTexts
    private let file: String

    init(_ form: SurveyForm, _ texts: SurveyTexts, named file: String) {
        self.texts = texts
        self.file = file
        report = SurveyImport.Report(form: form, header: texts.header)
    }

    /// What keeps the rows from being told apart.
    mutating func add(_ rejection: Rejection) {
        report.findings += rejection.findings.map { SourceFinding(at: place(of: $0.place), $0) }
    }

    /// What was read, and what the store has made of it.
    mutating func add(_ intake: SurveyIntake, _ taking: SurveyTaking?) {
        report.counts.read = intake.read
        report.counts.taken = taking?.added ?? 0
        report.counts.unchanged = taking?.unchanged ?? 0
        report.findings += intake.notes.map { SourceFinding(at: place(of: $0.place), $0) }
        for row in intake.setAside {
            setAside(row.line, row.findings.map { SourceFinding(at: place(of: $0.place, in: row.line), $0) })
        }
        for row in intake.late {
            let finding = Finding(
                .error, .responseLate, at: .document,
                inputs: [.init("answeredOn", row.response.answeredOn.description)],
                LocalizedText(
                    "it was answered on \(row.response.answeredOn), behind the closing date",
                    "\(row.response.answeredOn) 作答，已过截止日期"))
            setAside(row.line, [SourceFinding(at: place(of: row.line), record: row.response.key.id.rawValue, finding)])
        }
        for row in intake.duplicates {
            let first = texts[row.first].line
            add(row.line, row.response.key.id.rawValue, isSame: row.isIdentical, [.init("firstLine", String(first))])
        }
        for row in taking?.duplicates ?? [] {
            add(row.line, nil, isSame: row.isIdentical, [.init("stored", "\(row.stored.owner)/\(row.stored.id)")])
        }
        report.findings = report.findings.enumerated().sorted {
            ($0.element.place.line, $0.offset) < ($1.element.place.line, $1.offset)
        }.map(\.element)
        report.setAside.sort { $0.place.line < $1.place.line }
    }

    /// A row that another one, of the file or of the store, says again or contradicts.
    private mutating func add(_ number: Int, _ record: String?, isSame: Bool, _ inputs: [Finding.Input]) {
        let finding =
            isSame
            ? Finding(
                .warning, .responseRepeated, at: .document, inputs: inputs,
                LocalizedText("another row or response says the same: it counts once", "答卷重复，只计一次"))
            : Finding(
                .error, .responseContradicted, at: .document, inputs: inputs,
                LocalizedText(
                    "there is another response of this id or about this visit, which says otherwise",
                    "同编号或同次到店已有内容不同的答卷"))
        let found = SourceFinding(at: place(of: number), record: record, finding)
        if isSame {
            report.counts.unchanged += 1
            report.findings.append(found)
        } else {
            setAside(number, [found])
        }
    }

    private mutating func setAside(_ number: Int, _ findings: [SourceFinding]) {
        report.counts.setAside += 1
        report.findings += findings
        report.setAside.append(SourceRow(place(of: number), texts[number].text, because: findings))
    }
}

// Where something stands.
extension SurveyRows {
    private func place(of number: Int) -> SourcePlace { SourcePlace(file: file, line: texts[number].line) }

    /// A reader's place, `line 3.q1` or `$[2].q1`, in the file.
    /// - Parameters:
    ///   - place: The place.
    ///   - number: The number of the row; found in the place where it is nil.
    private func place(of place: Place, in number: Int? = nil) -> SourcePlace {
        let path = place.path
        if path.hasPrefix("$") {
            let index = path.hasPrefix("$[") ? Int(path.dropFirst(2).prefix { $0.isPlainDigit }) : nil
            let line = number ?? index.map { $0 + 1 }
            return SourcePlace(file: file, line: line.map { texts[$0].line } ?? 1, path: path)
        }
        let digits = path.hasPrefix("line ") ? path.dropFirst(5).prefix { $0.isPlainDigit } : ""
        let line = number.map { texts[$0].line } ?? Int(digits) ?? texts.headerLine
        let rest = String(path.dropFirst(5 + digits.count))
        let numbered = place.column.flatMap { texts.columns.indices.contains($0 - 1) ? texts.columns[$0 - 1] : nil }
        return SourcePlace(file: file, line: line, column: Self.name(rest) ?? numbered)
    }

    /// The name that `.q1` or `["a b"]` ends with.
    private static func name(_ step: String) -> String? {
        if step.hasPrefix(".") { return String(step.dropFirst()) }
        guard step.hasPrefix("["), step.hasSuffix("]"),
            case .array(let names)? = JSONReader.read(Array(step.utf8), limits: JSONLimits()).value,
            case .string(let name)? = names.first
        else { return nil }
        return name
    }
}
