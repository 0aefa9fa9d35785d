import AfterSalesCore
import AfterSalesCustomers

extension SurveyMapping {
    /// The mapping document as JSON text, always the same bytes for the same mapping. What is usual is left out.
    public func json() -> String {
        var members: [JSONValue.Member] = [
            .init("format", .string(Self.format)),
            .init(
                "columns",
                .object(
                    SurveyColumn.allCases.compactMap { column in
                        columns[column].map { .init(column.rawValue, .string($0)) }
                    })),
        ]
        if !optional.isEmpty {
            let names = SurveyColumn.allCases.filter(optional.contains).map { JSONValue.string($0.rawValue) }
            members.append(.init("optional", .array(names)))
        }
        members.append(.init("questions", .array(questions.map(\.document))))
        if blanks != Self.usualBlanks { members.append(.init("blanks", .array(blanks.map(JSONValue.string)))) }
        members.append(.init("channel", .string(channel.rawValue)))
        if !channels.isEmpty {
            members.append(.init("channels", .sorted(channels) { .string($0.rawValue) }))
        }
        if times != SurveyTimeShape.standard {
            members.append(.init("times", .array(times.map { .string($0.text) })))
        }
        if let region { members.append(.init("region", .string(region.rawValue))) }
        return JSONWriter.text(.object(members))
    }
}

extension SurveyQuestionColumn {
    fileprivate var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("question", .string(question.rawValue)), .init("column", .string(column)),
        ]
        if !words.isEmpty { members.append(.init("words", .sorted(words, JSONValue.integer))) }
        if let comment { members.append(.init("comment", .string(comment))) }
        if isOptional { members.append(.init("optional", .bool(true))) }
        return .object(members)
    }
}

extension JSONValue {
    /// An object whose members are sorted by the bytes of their keys.
    fileprivate static func sorted<Value>(_ values: [String: Value], _ write: (Value) -> JSONValue) -> JSONValue {
        .object(
            values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { Member($0.key, write($0.value)) }
        )
    }
}
