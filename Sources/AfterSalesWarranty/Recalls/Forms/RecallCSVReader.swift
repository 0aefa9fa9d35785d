import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Reads campaigns from rows. Never stops at the first problem.
struct RecallCSVReader: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    private let owner: RecordOwner
    /// Where each column stands, by its order in ``RecallColumn``.
    private var places = [Int?](repeating: nil, count: RecallColumn.allCases.count)
    private var drafts: [RecallRows] = []
    private var draftOf: [String: Int] = [:]
    /// Reads what is read alike in JSON.
    private var values = DocumentReader()

    init(owner: RecordOwner) { self.owner = owner }

    /// The campaigns, in the order of their first rows; complete only where no error was found.
    mutating func read(_ bytes: [UInt8]) -> [RecallCampaign] {
        var reader = CSVReader(bytes)
        guard let header = reader.next() else {
            report(.missingColumn, at: .line(1), inputs: [.init("column", "campaign")], "the document is empty", "文档为空")
            return []
        }
        let isReadable = read(header)
        while let row = reader.next() {
            // Spreadsheets write rows of empty cells behind the last.
            guard isReadable, row.fault != nil || !row.cells.allSatisfy(\.isEmpty) else { continue }
            read(row, fields: header.cells.count)
        }
        guard isReadable else { return [] }
        let known = findings.wrongPaths
        return drafts.compactMap { rows in
            let isNumber = places[.manufacturerNumber] == nil && places[.authorityNumber] == nil
            let draft = isNumber ? rows.numbered : rows.draft
            return campaign(draft, inside: .document, known: known) { place in rows.place(place) }
        }
    }

    /// Whether rows can be told apart by the header.
    private mutating func read(_ header: CSVReader.Row) -> Bool {
        let before = errorCount
        if let fault = header.fault { malformed(fault, at: .line(header.line)) }
        let names = RecallColumn.allCases.map(\.rawValue)
        for (index, name) in header.cells.enumerated() {
            guard let column = RecallColumn(rawValue: name) else {
                reportUnknown(
                    .unknownColumn, String(name.prefix(60)), among: names, at: .line(header.line).column(index + 1),
                    "there is no such column", "没有这一列")
                continue
            }
            if let first = places[column] {
                report(
                    .duplicateColumn, at: .line(header.line).column(index + 1),
                    inputs: [.init("column", name), .init("first", String(first + 1))],
                    "column \(first + 1) is \(name), too", "第 \(first + 1) 列也是 \(name)")
            }
            places[column] = index
        }
        let hasScopes = RecallColumn.scope.contains { places[$0] != nil } || places[.vin] == nil
        for column in [.campaign] + (hasScopes ? RecallColumn.basic : []) where places[column] == nil {
            report(
                .missingColumn, at: .line(header.line), inputs: [.init("column", column.rawValue)],
                "the column \(column.rawValue) is missing", "缺少 \(column.rawValue) 列")
        }
        return errorCount == before
    }

    private mutating func read(_ row: CSVReader.Row, fields: Int) {
        if let fault = row.fault { malformed(fault, at: .line(row.line)) }
        guard row.cells.count == fields else {
            report(
                .wrongFieldCount, at: .line(row.line),
                inputs: [.init("fields", String(row.cells.count)), .init("expected", String(fields))],
                "the row has \(row.cells.count) fields, the header \(fields)",
                "该行有 \(row.cells.count) 个单元格，表头有 \(fields) 个")
            return
        }
        guard row.fault == nil else { return }
        let id = text(.campaign, row) ?? ""
        let number =
            draftOf[id]
            ?? {
                drafts.append(RecallRows(RecordKey(owner, Identifier(id)), line: row.line))
                return drafts.count - 1
            }()
        draftOf[id] = number
        if id.isEmpty { report(.emptyText, at: place(.campaign, row), "it may not be empty", "不能为空") }
        whole(row, number)
        if RecallColumn.scope.contains(where: { cell($0, row) != nil }) { scope(row, number) }
        if let text = cell(.vin, row) { vin(text, row, number) }
        part(row, number)
    }

    private mutating func malformed(_ fault: CSVFault, at place: Place) {
        report(.malformedCSV, at: place, fault.message.english, fault.message.simplifiedChinese)
    }
}

// What a row says.
extension RecallCSVReader {
    private mutating func scope(_ row: CSVReader.Row, _ number: Int) {
        let scope = RecallScope(
            wmi: cell(.wmi, row), vdsPrefix: cell(.vdsPrefix, row) ?? "",
            modelYears: RecallRange(from: year(.yearFrom, row), through: year(.yearTo, row)),
            plants: cell(.plants, row) ?? "",
            serials: RecallRange(from: cell(.serialFrom, row), through: cell(.serialTo, row)),
            make: text(.make, row), model: text(.model, row),
            produced: RecallRange(from: day(.producedFrom, row), through: day(.producedTo, row)),
            areLightVehicles: flag(.lightVehicles, row) ?? false)
        drafts[number].draft.scopes.append(scope)
        drafts[number].scopeLines.append(row.line)
    }

    private mutating func vin(_ text: String, _ row: CSVReader.Row, _ number: Int) {
        if let vin = try? VIN(text) {
            drafts[number].draft.vins.append(vin)
            drafts[number].vinLines.append(row.line)
        } else {
            drafts[number].draft.hasUnreadableVINs = true
            for finding in VINCheck(text, at: place(.vin, row)).findings { add(finding) }
        }
    }

    private mutating func part(_ row: CSVReader.Row, _ number: Int) {
        let name = text(.part, row)
        let quantity: LineQuantity? = quantity(.quantity, row)
        guard name != nil || cell(.quantity, row) != nil else { return }
        drafts[number].draft.remedy.parts.append(RecallPart(name ?? "", quantity: quantity ?? .one))
        drafts[number].partLines.append(row.line)
    }

    private mutating func whole(_ row: CSVReader.Row, _ number: Int) {
        for column in RecallColumn.whole {
            guard let value = text(column, row) else { continue }
            if let earlier = drafts[number].cells[column] {
                guard earlier.text != value else { continue }
                report(
                    .contradictingCells, at: place(column, row), inputs: [.init("first", String(earlier.line))],
                    "line \(earlier.line) says something else of the same campaign", "与第 \(earlier.line) 行对同一召回活动的说法不一致"
                )
                continue
            }
            drafts[number].cells[column] = (value, row.line)
            take(column, value, row, number)
        }
    }

    private mutating func take(
        _ column: RecallColumn, _ value: String, _ row: CSVReader.Row, _ number: Int
    ) {
        var draft = drafts[number].draft
        defer { drafts[number].draft = draft }
        switch column {
        case .manufacturer: draft.manufacturer = Identifier(value)
        case .manufacturerNumber: draft.manufacturerNumber = value
        case .authority: draft.authority = RecallAuthority(rawValue: value)
        case .authorityNumber: draft.authorityNumber = value
        case .component: draft.component = ColonPath.names(value)
        case .defect: draft.defect = value
        case .consequence: draft.consequence = value
        case .remedy: draft.remedy.text = value
        case .operation: draft.remedy.operation = value
        case .hours: draft.remedy.hours = quantity(column, row)
        case .doNotDrive: draft.safety.doNotDrive = flag(column, row) ?? false
        case .parkOutside: draft.safety.parkOutside = flag(column, row) ?? false
        case .overTheAir: draft.safety.overTheAir = flag(column, row) ?? false
        case .publishedOn: draft.publishedOn = day(column, row)
        case .closedOn: draft.closedOn = day(column, row)
        default: break
        }
    }
}

// What a cell says.
extension RecallCSVReader {
    private func place(_ column: RecallColumn, _ row: CSVReader.Row) -> Place { .line(row.line, column) }

    /// The cell; nil where it is empty or there is no such column.
    private func cell(_ column: RecallColumn, _ row: CSVReader.Row) -> String? {
        guard let index = places[column], !row.cells[index].isEmpty else { return nil }
        return row.cells[index]
    }

    /// A cell of what people have written.
    private func text(_ column: RecallColumn, _ row: CSVReader.Row) -> String? {
        cell(column, row).map(CSVText.unguarded)
    }

    private mutating func year(_ column: RecallColumn, _ row: CSVReader.Row) -> Int? {
        guard let text = cell(column, row) else { return nil }
        if text.utf8.allSatisfy(VINPart.isDigit), let year = Int(text) { return year }
        report(
            .wrongType, at: place(column, row), inputs: [.init("value", String(text.prefix(60)))],
            "it is no year such as 2019", "应为 2019 这样的年份")
        return nil
    }

    private mutating func day(_ column: RecallColumn, _ row: CSVReader.Row) -> LocalDate? {
        guard let text = cell(column, row) else { return nil }
        defer { takeOver() }
        return values.day(text, at: place(column, row))
    }

    private mutating func flag(_ column: RecallColumn, _ row: CSVReader.Row) -> Bool? {
        guard let text = cell(column, row) else { return nil }
        if text == "true" || text == "false" { return text == "true" }
        report(
            .wrongType, at: place(column, row), inputs: [.init("value", String(text.prefix(60)))],
            "it is neither true nor false", "应为 true 或 false")
        return nil
    }

    private mutating func quantity<Unit>(_ column: RecallColumn, _ row: CSVReader.Row) -> Quantity<Unit>? {
        guard let text = cell(column, row) else { return nil }
        do throws(NumeralError) {
            return try Quantity(text)
        } catch {
            report(error, text, at: place(column, row))
            return nil
        }
    }

    /// Takes over what the other reader has found.
    private mutating func takeOver() {
        for finding in values.findings { add(finding) }
        values = DocumentReader()
    }
}

extension [Int?] {
    fileprivate subscript(_ column: RecallColumn) -> Int? {
        get { self[column.ordinal] }
        set { self[column.ordinal] = newValue }
    }
}

extension RecallColumn {
    private static let ordinals = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))

    fileprivate var ordinal: Int { Self.ordinals[self] ?? 0 }
}

extension Place {
    /// A line of a file, from 1.
    static func line(_ line: Int) -> Place { Place("line \(line)") }

    /// A cell.
    static func line(_ line: Int, _ column: RecallColumn) -> Place { Place.line(line).field(column.rawValue) }
}
