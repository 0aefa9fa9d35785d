import AfterSales

/// What `recall match` says.
struct RecallReport {
    private let found: RecallFound
    private let rows: VINRows?
    private let findings: [Finding]
    private let language: Language
    private static let mostErrors = 1_000

    /// - Parameters:
    ///   - found: What cars and campaigns have come to.
    ///   - rows: The numbers of the file, where they came by one.
    ///   - findings: What is worth a look in the campaigns.
    init(_ found: RecallFound, _ rows: VINRows?, _ findings: [Finding], language: Language) {
        self.found = found
        self.rows = rows
        self.findings = findings
        self.language = language
    }

    /// `vin,campaign`, a row for each pair.
    var csv: String {
        var text = Array("vin,campaign\n".utf8)
        text.reserveCapacity(found.matches.count * 32)
        let cells = found.ids.map { id in
            // A campaign's cell is written once, and used as often as it is found.
            var csv = CSVText()
            csv.add([.text(id.rawValue)])
            return Array(csv.text.utf8.dropLast(2)) + [UInt8(ascii: "\n")]
        }
        for match in found.matches {
            text += match.vin.description.utf8
            text.append(UInt8(ascii: ","))
            text += cells[match.campaign]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// For people.
    var table: String {
        var columns: [TextTable.Column] = [.text("VIN"), .text(RecallWord.campaign[language])]
        if found.isByFile { columns.append(.text(RecallWord.doubts[language])) }
        var table = TextTable(columns)
        for match in found.matches {
            let doubts = match.doubts?.map { $0.text[language] }.joined(separator: ", ") ?? ""
            table.add([match.vin.description, found.ids[match.campaign].rawValue] + (found.isByFile ? [doubts] : []))
        }
        return table.text
    }

    /// One document for programs.
    var json: String {
        get throws {
            try JSONText.of(
                RecallResult(
                    matches: found.matches.map {
                        .init(
                            vin: $0.vin.description, campaign: found.ids[$0.campaign].rawValue,
                            doubts: $0.doubts?.map(\.rawValue))
                    },
                    setAside: found.setAside.map { car, status in
                        .init(
                            line: line(of: car), vehicle: vehicle(of: car), status: status.rawValue,
                            reasons: reasons(car).map { Problem($0, file: nil, language: language) })
                    },
                    noted: found.noted.compactMap(line), notedVehicles: names(found.noted),
                    withoutModelYear: found.withoutModelYear.compactMap(line),
                    vehiclesWithoutVIN: found.withoutVIN == 0 ? nil : found.withoutVIN,
                    notHeldAgainst: found.notHeldAgainst.isEmpty ? nil : found.notHeldAgainst.map(\.rawValue),
                    findings: findings.map { Problem($0, file: nil, language: language) }))
        }
    }

    /// What is to be looked at, for standard error: what is odd about the campaigns, and what became of VINs.
    /// - Parameters:
    ///   - campaigns: Where the campaigns came from.
    ///   - vins: Where the cars came from.
    func remarks(campaigns: String, vins: String) -> String {
        var lines = findings.prefix(Self.mostErrors).map { finding in
            let word = finding.severity == .warning ? Word.warning : Word.note
            return "\(word[language]): \(Problem(finding, file: campaigns, language: language).line)\n"
        }
        for (count, text) in [
            (found.noted.count, RecallWord.noted), (found.withoutModelYear.count, RecallWord.withoutModelYear),
            (found.withoutVIN, RecallWord.withoutVIN), (found.notHeldAgainst.count, RecallWord.byNames),
        ] where count > 0 {
            lines.append("\(Word.note[language]): \(PlainText.visible(vins)): \(text[language]): \(count)\n")
        }
        return (lines + setAside(vins: vins)).joined()
    }

    /// Which cars were set aside, and why.
    private func setAside(vins: String) -> [String] {
        var problems: [Problem] = []
        for (car, _) in found.setAside.prefix(Self.mostErrors) {
            let place = line(of: car).map { "line \($0)" } ?? vehicle(of: car) ?? ""
            for finding in reasons(car) {
                let moved = Finding(
                    finding.severity, finding.code, at: Place(place, column: finding.place.column),
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

    private func line(of car: RecallFound.Car) -> Int? {
        if case .row(let row) = car { rows?.line(of: row) } else { nil }
    }

    /// A car of a store by dealership and id, as `export` names it.
    private func vehicle(of car: RecallFound.Car) -> String? {
        if case .vehicle(let key, _) = car { "\(key.owner)/\(key.id)" } else { nil }
    }

    private func names(_ cars: [RecallFound.Car]) -> [String]? {
        let names = cars.compactMap(vehicle)
        return names.isEmpty ? nil : names
    }

    /// What is wrong with a number, without notes on what stops nothing.
    private func reasons(_ car: RecallFound.Car) -> [Finding] {
        let text =
            switch car {
            case .row(let row): rows?.text(row) ?? ""
            case .vehicle(_, let vin): vin.description
            }
        return VINCheck(text).findings.filter { $0.code != .invalidModelYearCode }
    }
}
