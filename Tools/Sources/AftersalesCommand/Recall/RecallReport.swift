import AfterSales

/// What `recall match` says.
struct RecallReport {
    private let found: RecallMatches
    private let index: RecallIndex
    private let rows: VINRows
    private let document: RecallDocument
    private let language: Language
    /// The pairs by number, then by campaign, as bytes.
    private let sorted: [Entry]
    private static let mostErrors = 1_000

    private struct Entry {
        let vin: VIN
        let rank: Int
        let campaign: Int
    }

    init(
        _ found: RecallMatches, _ index: RecallIndex, _ rows: VINRows, _ document: RecallDocument, language: Language
    ) {
        self.found = found
        self.index = index
        self.rows = rows
        self.document = document
        self.language = language
        let ids = index.campaigns.map(\.key.id)
        var ranks = [Int](repeating: 0, count: ids.count)
        for (rank, place) in ids.indices.sorted(by: { ids[$0] < ids[$1] }).enumerated() { ranks[place] = rank }
        var entries: [Entry] = []
        entries.reserveCapacity(found.pairs.count)
        for pair in found.pairs {
            // Whatever was matched is well formed.
            let start = pair.row * VINRows.rowLength
            let bytes = rows.bytes.span.extracting(start..<start + VINRows.rowLength)
            guard let vin = try? VIN(utf8: bytes) else { continue }
            entries.append(Entry(vin: vin, rank: ranks[pair.campaign], campaign: pair.campaign))
        }
        entries.sort { $0.vin == $1.vin ? $0.rank < $1.rank : $0.vin < $1.vin }
        sorted = entries
    }

    /// `vin,campaign`, a row for each pair.
    var csv: String {
        var text = Array("vin,campaign\n".utf8)
        text.reserveCapacity(sorted.count * 32)
        let cells = index.campaigns.map { campaign in
            // A campaign's cell is written once, and used as often as it is found.
            var csv = CSVText()
            csv.add([.text(campaign.key.id.rawValue)])
            return Array(csv.text.utf8.dropLast(2)) + [UInt8(ascii: "\n")]
        }
        for entry in sorted {
            text += entry.vin.description.utf8
            text.append(UInt8(ascii: ","))
            text += cells[entry.campaign]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// For people.
    var table: String {
        var table = TextTable([.text("VIN"), .text(RecallWord.campaign[language])])
        for entry in sorted { table.add([entry.vin.description, index.campaigns[entry.campaign].key.id.rawValue]) }
        return table.text
    }

    /// One document for programs.
    var json: String {
        get throws {
            try JSONText.of(
                RecallResult(
                    matches: sorted.map {
                        .init(vin: $0.vin.description, campaign: index.campaigns[$0.campaign].key.id.rawValue)
                    },
                    setAside: found.setAside.map { row in
                        .init(
                            line: rows.line(of: row.row), status: row.status.rawValue,
                            reasons: reasons(row.row).map { Problem($0, file: nil, language: language) })
                    },
                    noted: found.noted.map(rows.line), withoutModelYear: found.withoutModelYear.map(rows.line),
                    findings: document.findings.map { Problem($0, file: nil, language: language) }))
        }
    }

    /// What is to be looked at, for standard error: what is odd about the campaigns, and what became of VINs.
    func remarks(campaigns: String, vins: String) -> String {
        var lines = document.findings.prefix(Self.mostErrors).map { finding in
            let word = finding.severity == .warning ? Word.warning : Word.note
            return "\(word[language]): \(Problem(finding, file: campaigns, language: language).line)\n"
        }
        for (count, text) in [
            (found.noted.count, RecallWord.noted), (found.withoutModelYear.count, RecallWord.withoutModelYear),
        ] where count > 0 {
            lines.append("\(Word.note[language]): \(PlainText.visible(vins)): \(text[language]): \(count)\n")
        }
        return (lines + setAside(vins: vins)).joined()
    }

    /// Which rows were set aside, and why.
    private func setAside(vins: String) -> [String] {
        var problems: [Problem] = []
        for row in found.setAside.prefix(Self.mostErrors) {
            let line = rows.line(of: row.row)
            for finding in reasons(row.row) {
                let moved = Finding(
                    finding.severity, finding.code, at: Place("line \(line)", column: finding.place.column),
                    inputs: finding.inputs, finding.message)
                problems.append(Problem(moved, file: vins, language: language))
            }
        }
        let more = found.setAside.count - Self.mostErrors
        if more > 0 {
            problems.append(
                Problem(code: "tooManyFindings", message: "\(RecallWord.more[language]): \(more)", file: vins))
        }
        return problems.map { "\(RecallWord.setAside[language]): \($0.line)\n" }
    }

    /// What is wrong with a row, without notes on what stops nothing.
    private func reasons(_ row: Int) -> [Finding] {
        let findings = VINCheck(rows.text(row)).findings
        return findings.filter { $0.code != .invalidModelYearCode }
    }
}

/// What `recall match` says, as it stands in JSON.
struct RecallResult: Encodable {
    /// A car and a campaign that may mean it.
    struct Match: Encodable {
        let vin: String
        let campaign: String
    }

    /// A line that was held against nothing.
    struct SetAside: Encodable {
        let line: Int
        let status: String
        let reasons: [Problem]
    }

    let matches: [Match]
    let setAside: [SetAside]
    /// Lines whose check digit is wrong where none is mandatory.
    let noted: [Int]
    /// Lines that campaigns by model year could not be held against.
    let withoutModelYear: [Int]
    /// What is worth a look in the campaigns.
    let findings: [Problem]
}

/// The words of recall matching.
enum RecallWord {
    static let campaign = LocalizedText("campaign", "召回活动")
    static let setAside = LocalizedText("set aside", "已搁置")
    static let noted = LocalizedText(
        "VINs whose check digit is wrong where none is mandatory, matched all the same", "校验位不符但当地不强制，仍参与匹配的车辆识别代号")
    static let withoutModelYear = LocalizedText(
        "VINs without a model year, which campaigns by model year could not be held against", "没有年型代码、无法按年型匹配的车辆识别代号")
    static let more = LocalizedText("more VINs were set aside than are listed", "另有未列出的被搁置的车辆识别代号")
}
