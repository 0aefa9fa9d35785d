import AfterSalesCore
import AfterSalesStorage

extension SurveyInstrument {
    /// The instrument document as JSON text, always the same bytes for the same instrument. Whose it is does not stand in it.
    /// What stands for itself, such as the weight 1 of a question, is left out.
    public func json() -> String { JSONWriter.text(document) }

    var document: JSONValue {
        .object([
            .init("format", .string(Self.format)), .init("id", .string(key.id.rawValue)),
            .init("version", .integer(version)), .init("title", title.surveyDocument),
            .init("source", .string(source)), .init("effective", effective.surveyDocument),
            .init("index", index.document), .init("factors", .array(factors.map(\.document))),
            .init("questions", .array(questions.map(\.document))),
        ])
    }
}

extension LocalizedText {
    fileprivate var surveyDocument: JSONValue {
        .object([
            .init(Language.english.rawValue, .string(english)),
            .init(Language.simplifiedChinese.rawValue, .string(simplifiedChinese)),
        ])
    }
}

extension DateWindow {
    fileprivate var surveyDocument: JSONValue {
        .object(
            [.init("from", .string(from.description))]
                + (through.map { [.init("through", .string($0.description))] } ?? []))
    }
}

extension IndexRule {
    fileprivate var document: JSONValue {
        let missing: [JSONValue.Member] =
            switch missing {
            case .reweighted(let least):
                [.init("rule", .string("reweighted")), .init("least", .string(least.value.description))]
            case .leftOut: [.init("rule", .string("leftOut"))]
            }
        return .object([
            .init("points", .integer(points)), .init("reading", .string(reading.rawValue)),
            .init("missing", .object(missing)),
        ])
    }
}

extension SurveyFactor {
    fileprivate var document: JSONValue {
        .object([
            .init("id", .string(id.rawValue)), .init("title", title.surveyDocument),
            .init("weight", .string(weight.description)),
        ])
    }
}

extension SurveyQuestion {
    fileprivate var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .string(id.rawValue)), .init("text", text.surveyDocument), .init("kind", .string(kind.name)),
        ]
        if case .scale(let marks) = kind {
            members.append(
                .init(
                    "marks",
                    .object([
                        .init("from", .integer(marks.lowerBound)), .init("through", .integer(marks.upperBound)),
                    ])))
        }
        if let factor { members.append(.init("factor", .string(factor.rawValue))) }
        if weight != DecimalNumeral(1) { members.append(.init("weight", .string(weight.description))) }
        return .object(members)
    }
}

extension QuestionKind {
    /// What the kinds are called in documents.
    static let names = ["scale", "yesNo", "recommendation", "text"]

    var name: String {
        switch self {
        case .scale: "scale"
        case .yesNo: "yesNo"
        case .recommendation: "recommendation"
        case .text: "text"
        }
    }
}
