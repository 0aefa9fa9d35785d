public import AfterSalesCore

/// Reads what the recall interface of the NHTSA answers (api.nhtsa.gov, `recallsByVehicle`): an object with `results`, a list, or
/// one record alone. Names of fields may have any case; the consequence is often misspelt there.
public struct NHTSAJSONReader {
    private static let meanings: [String: SourceRecall.Field] = [
        "nhtsacampaignnumber": .number, "campaignnumber": .number, "mfrrecallnumber": .manufacturerNumber,
        "manufacturercampaignnumber": .manufacturerNumber, "manufacturer": .manufacturer, "component": .component,
        "make": .make, "model": .model, "modelyear": .modelYear, "reportreceiveddate": .published,
        "summary": .defect, "consequence": .consequence, "conequence": .consequence, "remedy": .remedy,
        "parkit": .doNotDrive, "parkoutside": .parkOutside, "overtheairupdate": .overTheAir,
    ]

    private let file: String
    private let lines: [Int]
    /// The number of the value that comes next.
    private var next = 0
    private var recalls: [SourceRecall] = []
    private var findings: [SourceFinding] = []

    /// The records of a document.
    /// - Parameters:
    ///   - bytes: The document, UTF-8. It is read as a whole.
    ///   - file: The name of the file, for findings.
    ///   - limits: How large it may be.
    /// - Returns: The records, and what was found that is about the document. A record's text is its object on one line.
    public static func read(
        _ bytes: [UInt8], file: String, limits: JSONLimits = JSONLimits()
    ) -> (recalls: [SourceRecall], findings: [SourceFinding]) {
        let (value, found) = JSONReader.read(bytes, limits: limits)
        let about = found.map { finding in
            let line = finding.inputs.first { $0.name == "line" }.flatMap { Int($0.value) } ?? 1
            return SourceFinding(at: SourcePlace(file: file, line: line, path: finding.place.path), finding)
        }
        guard let value else { return ([], about) }
        var reader = NHTSAJSONReader(file: file, lines: JSONValueLines(of: bytes).lines)
        reader.readDocument(value)
        return (reader.recalls, about + reader.findings)
    }

    private init(file: String, lines: [Int]) {
        self.file = file
        self.lines = lines
    }

    private func place(_ path: Place) -> SourcePlace {
        SourcePlace(file: file, line: next < lines.count ? lines[next] : 1, path: path.path)
    }

    private mutating func readDocument(_ value: JSONValue) {
        switch value {
        case .array(let elements):
            next += 1
            readAll(elements, at: .document)
        case .object(let members) where members.contains { Self.meanings[$0.key.lowercased()] == .number }:
            read(value, at: .document)
        case .object(let members): readEnvelope(members)
        default: reportForeign()
        }
    }

    private mutating func readEnvelope(_ members: [JSONValue.Member]) {
        next += 1
        var count: (value: Int, place: SourcePlace)?
        var isFound = false
        for member in members {
            let place = Place.document.field(member.key)
            switch (member.key.lowercased(), member.value) {
            case ("results", .array(let elements)):
                isFound = true
                next += 1
                readAll(elements, at: place)
            case ("results", .null):
                isFound = true
                skip(member.value)
            case ("count", .number(let text)):
                if let value = Int(text) { count = (value, self.place(place)) }
                skip(member.value)
            default: skip(member.value)
            }
        }
        guard isFound else { return reportForeign() }
        guard let count, count.value != recalls.count else { return }
        findings.append(
            SourceFinding(
                at: count.place,
                Finding(
                    .warning, .recallCountDiffers, at: .document,
                    inputs: [.init("count", String(count.value)), .init("records", String(recalls.count))],
                    LocalizedText(
                        "the document says \(count.value) records and has \(recalls.count)",
                        "文档声明 \(count.value) 条记录，实有 \(recalls.count) 条"))))
    }

    private mutating func reportForeign() {
        findings.append(
            SourceFinding(
                at: SourcePlace(file: file, line: 1, path: "$"),
                Finding(
                    .error, .wrongFormat, at: .document,
                    LocalizedText("a document without a list of recalls in it", "文档中没有召回列表"))))
    }

    private mutating func readAll(_ elements: [JSONValue], at place: Place) {
        for (index, element) in elements.enumerated() { read(element, at: place.element(index)) }
    }

    private mutating func read(_ value: JSONValue, at path: Place) {
        var recall = SourceRecall(at: place(path), JSONWriter.line(value))
        guard case .object(let members) = value else {
            recall.findings.append(wrongType(value, LocalizedText("an object", "对象"), at: recall.place))
            skip(value)
            recalls.append(recall)
            return
        }
        next += 1
        for member in members {
            let place = place(path.field(member.key))
            guard let field = Self.meanings[member.key.lowercased()] else {
                skip(member.value)
                continue
            }
            if let text = Self.text(member.value) {
                // Of a name that stands there in two spellings, the one that says something.
                if recall.fields[field]?.text.isEmpty ?? true { recall.fields[field] = SourceField(text, at: place) }
            } else {
                recall.findings.append(wrongType(member.value, LocalizedText("a text", "文本"), at: place))
            }
            skip(member.value)
        }
        recalls.append(recall)
    }

    /// What a value says; nil of a list or an object.
    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text), .number(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .null: ""
        case .array, .object: nil
        }
    }

    private func wrongType(_ value: JSONValue, _ expected: LocalizedText, at place: SourcePlace) -> SourceFinding {
        SourceFinding(
            at: place,
            Finding(
                .error, .wrongType, at: .document,
                LocalizedText(
                    "it is \(value.kind.english), expected \(expected.english)",
                    "此处是\(value.kind.simplifiedChinese)，应为\(expected.simplifiedChinese)")))
    }

    /// Counts a value that is not read, and what is in it.
    private mutating func skip(_ value: JSONValue) {
        next += 1
        switch value {
        case .array(let elements): for element in elements { skip(element) }
        case .object(let members): for member in members { skip(member.value) }
        default: break
        }
    }
}
