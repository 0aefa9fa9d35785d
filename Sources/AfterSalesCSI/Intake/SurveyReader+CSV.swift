public import AfterSalesCore

extension SurveyReader {
    /// The most columns of a file.
    static let mostColumns = 10_000

    /// Reads comma-separated values (RFC 4180, UTF-8, with or without a byte order mark): a header, then a row for each
    /// response. Blank rows are passed over.
    /// - Parameter csv: The document.
    /// - Returns: What came of every row.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that keeps the rows from being told apart: `missingColumn`,
    ///   `duplicateColumn`, `malformedCSV`, `tooManyElements`. No row is taken then.
    public func read(csv: some Sequence<UInt8>) throws(Rejection) -> SurveyIntake {
        var rows = CSVReader(Array(csv))
        let header = rows.next()
        var check = SurveyCheck()
        let layout = check.layout(of: self, in: header)
        try check.verdict()
        var gathering = SurveyGathering(self)
        gathering.note(check.findings)
        var reader = SurveyRowReader(self, layout)
        let width = header?.cells.count ?? 0
        while let row = rows.next() {
            // Spreadsheets write rows of empty cells behind the last.
            guard row.fault != nil || !row.cells.allSatisfy(\.isEmpty) else { continue }
            reader.findings = []
            reader.errorCount = 0
            var response: SurveyResponse?
            if reader.isWhole(row, fields: width) { response = reader.response(row.cells, at: .line(row.line)) }
            gathering.add(row.line, response, reader.findings, cells: row.cells)
        }
        return gathering.intake
    }
}

extension SurveyRowReader {
    fileprivate mutating func isWhole(_ row: CSVReader.Row, fields: Int) -> Bool {
        let place = Place("line \(row.line)")
        if let fault = row.fault {
            report(.malformedCSV, at: place, fault.message.english, fault.message.simplifiedChinese)
        }
        if row.cells.count != fields {
            report(
                .wrongFieldCount, at: place,
                inputs: [.init("fields", String(row.cells.count)), .init("expected", String(fields))],
                "the row has \(row.cells.count) fields, the header \(fields)",
                "该行有 \(row.cells.count) 个单元格，表头有 \(fields) 个")
        }
        return errorCount == 0
    }
}

extension SurveyCheck {
    /// Where the columns of a mapping stand in a header.
    fileprivate mutating func layout(of reader: SurveyReader, in header: CSVReader.Row?) -> SurveyLayout {
        let mapping = reader.mapping
        let place = Place("line \(header?.line ?? 1)")
        if let fault = header?.fault {
            report(.malformedCSV, at: place, fault.message.english, fault.message.simplifiedChinese)
        }
        let names = (header?.cells ?? []).map(\.surveyTrimmed)
        guard !isTooLong(names.count, most: SurveyReader.mostColumns, at: place) else {
            return SurveyLayout(mapping, at: [:])
        }
        let wanted = mapping.readColumns
        let known = Set(wanted.map { Identifier<SurveyColumn>($0.name) })
        var places: [Identifier<SurveyColumn>: Int] = [:]
        for (index, name) in names.enumerated() {
            let id = Identifier<SurveyColumn>(name)
            if let first = places[id] {
                // A column that nobody reads may stand there as often as it likes; it is told, and nothing else.
                report(
                    .duplicateColumn, severity: known.contains(id) ? .error : .note, at: place.column(index + 1),
                    inputs: [.init("column", String(name.prefix(60))), .init("first", String(first + 1))],
                    "column \(first + 1) has the same name", "与第 \(first + 1) 列同名")
            } else {
                places[id] = index
                if !known.contains(id) { unknown(name, among: wanted.map(\.name), at: place.column(index + 1)) }
            }
        }
        for (name, isOptional) in wanted where !isOptional && places[Identifier(name)] == nil {
            missing(name, among: names, at: place)
        }
        let layout = SurveyLayout(mapping, at: places)
        // Each may be missing, but not both; and somebody has to say which wave it is.
        if layout.columns[.response] == nil, layout.columns[.order] == nil, mapping.optional.contains(.response) {
            missing(mapping.columns[.response] ?? SurveyColumn.response.rawValue, among: names, at: place)
        }
        if reader.wave == nil, layout.columns[.wave] == nil, mapping.optional.contains(.wave) {
            missing(mapping.columns[.wave] ?? SurveyColumn.wave.rawValue, among: names, at: place)
        }
        return layout
    }

    /// A column that is read as nothing; nothing is lost in silence.
    mutating func unknown(_ name: String, among names: [String], at place: Place) {
        reportUnknown(
            .unknownColumn, severity: .note, String(name.prefix(60)), among: names, at: place,
            "the mapping does not read this column", "映射未使用该列")
    }

    mutating func missing(_ name: String, among names: [String], at place: Place) {
        reportUnknown(
            .missingColumn, String(name.prefix(60)), among: names, at: place,
            "the column \(String(name.prefix(60))) is missing", "缺少列 \(String(name.prefix(60)))")
    }
}
