public import AfterSalesCore
import AfterSalesCustomers

extension SurveyMapping {
    /// The value of a mapping document's `format` field.
    public static let format = "aftersales.survey-mapping/1"

    /// Reads a mapping document: `{"format": "aftersales.survey-mapping/1", "columns": {"response": "ID", "answeredAt":
    /// "Time"}, "questions": [{"question": "q1", "column": "Q1", "words": {"非常满意": 5}}], "channel": "phone"}`, and
    /// `optional`, `blanks`, `channels`, `times` and `region` where they are other than usual.
    /// - Parameters:
    ///   - json: The document.
    ///   - limits: How large and how deep it may be.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every problem of the document at once, each with its JSON path.
    public init(json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        var reader = DocumentReader(findings: findings)
        reader.errorCount = findings.count
        let mapping = reader.surveyMapping(value)
        guard reader.errorCount == 0, let mapping else { throw Rejection(reader.findings) }
        self = try mapping.checked()
    }

    /// Reads a mapping document from JSON text.
    /// - Parameter json: The document.
    /// - Throws: What ``init(json:limits:)`` throws.
    public init(json: String) throws(Rejection) { try self.init(json: json.utf8) }
}

/// A mapping as it was read.
private struct ReadMapping {
    let columns: [SurveyColumn: String]
    let optional: Set<SurveyColumn>
    let questions: [SurveyQuestionColumn]
    let blanks: [String]
    let channel: SurveyChannel
    let channels: [String: SurveyChannel]
    let times: [SurveyTimeShape]
    let region: RegionCode?

    func checked() throws(Rejection) -> SurveyMapping {
        try SurveyMapping(
            columns: columns, optional: optional, questions: questions, blanks: blanks, channel: channel,
            channels: channels, times: times, region: region)
    }
}

extension DocumentReader {
    fileprivate mutating func surveyMapping(_ value: JSONValue) -> ReadMapping? {
        let known = [
            "format", "columns", "optional", "questions", "blanks", "channel", "channels", "times", "region",
        ]
        guard let fields = object(value, at: .document, known: known) else { return nil }
        surveyFormat(SurveyMapping.format, in: fields)
        let names = SurveyColumn.allCases.map(\.rawValue)
        var columns: [SurveyColumn: String] = [:]
        for (key, value, place) in members("columns", in: fields, required: true) {
            guard let column = column(key, among: names, at: place) else { continue }
            columns[column] = string(value, at: place) ?? ""
        }
        var optional: Set<SurveyColumn> = []
        for (value, place) in list("optional", in: fields) {
            guard let text = string(value, at: place), let column = column(text, among: names, at: place) else {
                continue
            }
            optional.insert(column)
        }
        let questions = list("questions", in: fields, required: true).map { questionColumn($0, at: $1) }
        let blanks =
            present("blanks", in: fields, required: false) == nil
            ? SurveyMapping.usualBlanks : list("blanks", in: fields).map { string($0, at: $1) ?? "" }
        let channel = string("channel", in: fields) ?? ""
        let channels = words("channels", in: fields) { reader, value, place in
            reader.string(value, at: place).map(SurveyChannel.init(rawValue:))
        }
        let times =
            present("times", in: fields, required: false) == nil
            ? SurveyTimeShape.standard : list("times", in: fields).compactMap { timeShape($0, at: $1) }
        let region = string("region", in: fields, required: false).map(RegionCode.init(rawValue:))
        return ReadMapping(
            columns: columns, optional: optional, questions: questions, blanks: blanks,
            channel: SurveyChannel(rawValue: channel), channels: channels, times: times, region: region)
    }

    private mutating func column(_ name: String, among names: [String], at place: Place) -> SurveyColumn? {
        if let column = SurveyColumn(rawValue: name) { return column }
        reportUnknown(
            .surveyUnknownWord, String(name.prefix(60)), among: names, at: place,
            "no column of a response is called so",
            "没有这种列")
        return nil
    }

    private mutating func questionColumn(_ value: JSONValue, at place: Place) -> SurveyQuestionColumn {
        let known = ["question", "column", "words", "comment", "optional"]
        guard let fields = object(value, at: place, known: known) else { return SurveyQuestionColumn("", in: "") }
        let marks = words("words", in: fields) { reader, value, place in
            if case .number(let text) = value, let mark = Int(text) { return mark }
            reader.report(.wrongType, at: place, "expected a whole number", "应为整数")
            return nil
        }
        return SurveyQuestionColumn(
            Identifier(string("question", in: fields) ?? ""), in: string("column", in: fields) ?? "", words: marks,
            comment: string("comment", in: fields, required: false),
            isOptional: flag("optional", in: fields, required: false) ?? false)
    }

    /// What words stand for. Two spellings of one word are two keys to JSON and one word here.
    private mutating func words<Value>(
        _ name: String, in fields: Fields, _ read: (inout DocumentReader, JSONValue, Place) -> Value?
    ) -> [String: Value] {
        var words: [String: Value] = [:]
        for (key, value, place) in members(name, in: fields) {
            guard let value = read(&self, value, place) else { continue }
            if words.updateValue(value, forKey: key) != nil {
                report(.surveyWordTwice, at: place, "the word stands there in another spelling", "该词以另一种编码重复出现")
            }
        }
        return words
    }

    private mutating func timeShape(_ value: JSONValue, at place: Place) -> SurveyTimeShape? {
        guard let text = string(value, at: place) else { return nil }
        do throws(Rejection) {
            return try SurveyTimeShape(text, at: place)
        } catch {
            for finding in error.findings { add(finding) }
            return nil
        }
    }
}
