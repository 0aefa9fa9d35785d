public import AfterSalesCore

extension SurveyReader {
    /// Reads a list of JSON objects, one for each response, whose members are named as the mapping's columns. Texts, numbers,
    /// true and false are cells; null and what is not there are empty ones.
    /// - Parameters:
    ///   - json: The document.
    ///   - limits: How large and how deep it may be.
    /// - Returns: What came of every object; its line is its number in the list, from 1.
    /// - Throws: A ``/AfterSalesCore/Rejection`` where it is no list, and with `missingColumn` where a column that has to be
    ///   there is in no object.
    public func read(
        json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()
    ) throws(Rejection) -> SurveyIntake {
        let (value, found) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(found) }
        guard case .array(let elements) = value else {
            var check = SurveyCheck()
            check.report(.wrongType, at: .document, "expected a list of objects", "应为对象列表")
            throw Rejection(found + check.findings)
        }
        // A key that stands twice says two things; its row is set aside, and no other.
        let faults = Dictionary(grouping: found) { $0.place.surveyElement }
        var rows = SurveyObjectRows(self)
        for (index, element) in elements.enumerated() {
            rows.add(element, index + 1, at: .element(index), faults: faults[index] ?? [])
        }
        return try rows.intake()
    }

    /// Reads a JSON object on each line (NDJSON). A line that is none is set aside, and the others are taken.
    /// - Parameters:
    ///   - lines: The document.
    ///   - limits: How large and how deep a line may be.
    /// - Returns: What came of every line that is not blank.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `missingColumn` where a column that has to be there is in no object.
    public func read(
        jsonLines lines: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()
    ) throws(Rejection) -> SurveyIntake {
        let bytes = Array(lines)
        var rows = SurveyObjectRows(self)
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let text = bytes[start..<end]
            line += 1
            start = end + 1
            // Between the values of JSON, these bytes and no others are space.
            guard text.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
            let (value, found) = JSONReader.read(Array(text), limits: limits)
            rows.add(value, line, at: .line(line), faults: found, text: String(decoding: text, as: UTF8.self))
        }
        return try rows.intake()
    }
}

/// The objects of a document, row by row.
private struct SurveyObjectRows {
    private let mapping: SurveyMapping
    private let wanted: [(name: String, isOptional: Bool)]
    /// Where in a row a member's value belongs.
    private let places: [Identifier<SurveyColumn>: Int]
    private var seen: [Bool]
    private var hasObjects = false
    private var strangers: Set<Identifier<SurveyColumn>> = []
    private var gathering: SurveyGathering
    private var reader: SurveyRowReader
    private var check = SurveyCheck()

    init(_ reader: SurveyReader) {
        mapping = reader.mapping
        wanted = mapping.readColumns
        seen = [Bool](repeating: false, count: wanted.count)
        let names = wanted.enumerated().map { (Identifier<SurveyColumn>($1.name), $0) }
        places = Dictionary(names) { first, _ in first }
        gathering = SurveyGathering(reader)
        self.reader = SurveyRowReader(reader, SurveyLayout(mapping, at: places))
    }

    mutating func add(
        _ value: JSONValue?, _ line: Int, at row: SurveyRowPlace, faults: [Finding], text: String? = nil
    ) {
        reader.findings = []
        reader.errorCount = 0
        for fault in faults {
            reader.add(Finding(fault.severity, fault.code, at: row.place, inputs: fault.inputs, fault.message))
        }
        var response: SurveyResponse?
        if case .object(let members) = value {
            hasObjects = true
            let cells = cells(members, at: row)
            // Of an object that is broken already, what else is wrong is told all the same.
            response = reader.response(cells, at: row)
        } else if value != nil {
            reader.report(.wrongType, at: row.place, "expected an object", "应为对象")
        }
        gathering.add(
            line, response, reader.findings, cells: [text ?? value.map(JSONWriter.line) ?? ""])
    }

    private mutating func cells(_ members: [JSONValue.Member], at row: SurveyRowPlace) -> [String] {
        var cells = [String](repeating: "", count: wanted.count)
        var keys = [String?](repeating: nil, count: wanted.count)
        for member in members {
            let name = Identifier<SurveyColumn>(member.key.surveyTrimmed)
            guard let index = places[name] else {
                guard strangers.count < SurveyIntake.mostNotes, strangers.insert(name).inserted else { continue }
                check.unknown(member.key, among: wanted.map(\.name), at: row.place.field(member.key))
                continue
            }
            seen[index] = true
            if let key = keys[index] {
                // Keys that differ by white space are two to JSON and one column here. Of the same key twice it is said.
                guard !key.utf8.elementsEqual(member.key.utf8) else { continue }
                reader.report(
                    .duplicateColumn, at: row.place.field(member.key), inputs: [.init("column", wanted[index].name)],
                    "the column stands twice in one object", "同一对象中该列重复出现")
                continue
            }
            keys[index] = member.key
            switch member.value {
            case .string(let text): cells[index] = text
            case .number(let text): cells[index] = text
            case .bool(let flag): cells[index] = flag ? "true" : "false"
            case .null: break
            case .array, .object:
                reader.report(
                    .wrongType, at: row.place.field(member.key),
                    "expected a text or a number, not what is made of several",
                    "应为文字或数字，不能是列表或对象")
            }
        }
        return cells
    }

    /// Everything, once the last row has been added.
    mutating func intake() throws(Rejection) -> SurveyIntake {
        gathering.note(check.findings)
        // Where nothing is an object, that is what is wrong with it, and every row says so.
        guard hasObjects else { return gathering.intake }
        var missing = SurveyCheck()
        for (column, wasSeen) in zip(wanted, seen) where !wasSeen && !column.isOptional {
            missing.missing(column.name, among: strangers.map(\.rawValue).sorted(), at: .document)
        }
        try missing.verdict()
        return gathering.intake
    }
}

extension Place {
    /// The index behind `$[`; nil where it is in no element of a list.
    fileprivate var surveyElement: Int? {
        guard path.utf8.starts(with: "$[".utf8) else { return nil }
        return Int(path.dropFirst(2).prefix { $0.isNumber })
    }
}
