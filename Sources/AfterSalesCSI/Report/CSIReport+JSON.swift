public import AfterSalesCore
import AfterSalesStorage

extension CSIReport {
    /// The `format` of the report as JSON.
    public static let format = "aftersales.csi-report/1"

    /// The report as JSON text, always the same bytes for the same report; what has no value is null.
    /// - Parameter language: The language of titles and findings.
    public func json(_ language: Language = .english) -> String { JSONWriter.text(document(language)) }

    private func document(_ language: Language) -> JSONValue {
        .object([
            .init("format", .string(Self.format)), .init("dealer", .string(dealer.column)),
            .init("from", .string(period.from.description)),
            .init("through", period.through.map { .string($0.description) } ?? .null),
            .init(
                "instrument",
                .object([
                    .init("id", .string(instrument.key.id.rawValue)), .init("version", .integer(instrument.version)),
                    .init("title", .string(instrument.title[language])),
                ])),
            .init("responses", .integer(Int(responses))), .init("unscored", .integer(Int(unscored))),
            .init("score", score.document),
            .init("responseRate", score.value?.responseRate.map { .string("\($0.part)/\($0.whole)") } ?? .null),
            .init("requirement", .points(requirement)),
            .init("gate", gate.map { .string($0.outcome.rawValue) } ?? .null),
            .init("before", before?.document ?? .null), .init("change", change?.document ?? .null),
            .init("weakPoints", weakPointsDocument(language)), .init("ranking", ranking.document),
            .init("lowAnswers", lowAnswers.document), .init("complaints", complaints?.document ?? .null),
            .init("doubts", doubts?.document(language) ?? .null),
            .init("exclusions", .array(exclusions.map { $0.document(language) })),
        ])
    }

    private func weakPointsDocument(_ language: Language) -> JSONValue {
        switch weakPoints {
        case .insufficientSample(let have, let need): return .few(have, need)
        case .score(let points):
            return .object([
                .init("requirement", .points(points.requirement)), .init("gap", .rational(points.gap)),
                .init("gapSince", .rational(points.gapSince)), .init("unexplained", .rational(points.unexplained)),
                .init("factors", .array(points.factors.map { document($0, language) })),
                .init("questions", .array(points.questions.map { document($0, language) })),
            ])
        }
    }

    private func document(_ point: WeakPoint, _ language: Language) -> JSONValue {
        let (id, title): (String, String?) =
            switch point.subject {
            case .factor(let id):
                (id.rawValue, instrument.factors.first { $0.id == id }?.title[language])
            case .question(let id):
                (id.rawValue, instrument.questions.first { $0.id == id }?.text[language])
            }
        return .object([
            .init("id", .string(id)), .init("title", .string(title ?? id)), .init("share", .rational(point.share)),
            .init("answers", .integer(Int(point.answers))), .init("mean", .points(point.meanPoints)),
            .init("lost", .points(point.lostPoints)), .init("lostSince", .points(point.lostPointsSince)),
            .init("verbatims", .array(point.verbatims.map(\.document))),
        ])
    }
}

extension ScoreChange {
    fileprivate var document: JSONValue {
        .object([
            .init("points", .points(difference)), .init("interval", interval.document),
            .init("verdict", .string(verdict.rawValue)),
        ])
    }
}

extension Verbatim {
    fileprivate var document: JSONValue {
        .object([
            .init("response", .string(response.id.rawValue)), .init("question", .string(question.rawValue)),
            .init("mark", .integer(mark)), .init("words", .array(words.map { .string($0.rawValue) })),
        ])
    }
}
