import AfterSales

/// A satisfaction report as comma-separated values: the index, then factors, questions and advisors, a row each.
struct SatisfactionCSV {
    /// The names of the columns.
    static let header = [
        "month", "dealer", "instrument", "of", "id", "title", "responses", "need", "score", "lower", "upper", "level",
        "requirement", "outcome", "toRequirement", "toPeriodBefore", "rank", "bestRank", "worstRank", "star",
    ]

    private var csv = CSVText()
    private let beginning: [CSVText.Cell]

    /// The document.
    var text: String { csv.text }

    /// Writes a report down.
    init(_ given: SatisfactionReport, _ language: Language) {
        let report = given.report
        let instrument = report.instrument
        beginning = [
            .plain(given.month.description), .text(report.dealer.column), .text(instrument.key.id.rawValue),
        ]
        csv.add(Self.header.map { .plain($0) })
        var index = Row(of: "index", title: instrument.title[language])
        index.take(report.score.map { ($0.responses, $0.index, $0.interval) })
        index.requirement = report.requirement
        index.outcome = report.gate?.outcome.rawValue ?? ""
        index.change = report.change?.difference
        add(index)
        let weak = report.weakPoints.value.map { $0.factors + $0.questions } ?? []
        for factor in instrument.factors {
            var row = Row(of: "factor", id: factor.id.rawValue, title: factor.title[language])
            let score = report.score.value?.factors.first { $0.factor == factor.id }?.score
            row.take(score?.map { ($0.responses, $0.mean, $0.interval) })
            row.take(weak.first { $0.subject == .factor(factor.id) })
            add(row)
        }
        for question in instrument.questions {
            var row = Row(of: "question", id: question.id.rawValue, title: question.text[language])
            let score = report.score.value?.questions.first { $0.question == question.id }?.score
            row.take(score?.map { ($0.mean.responses, $0.mean.mean, $0.mean.interval) })
            row.take(weak.first { $0.subject == .question(question.id) })
            add(row)
        }
        for standing in report.ranking.standings {
            var row = Row(of: "advisor", id: standing.advisor.employee.rawValue)
            let score = standing.score
            row.take(Scored.score((score.responses, score.mean, score.interval)))
            row.rank = [String(standing.rank), String(standing.bestRank), String(standing.worstRank)]
            row.star = String(standing.isStar)
            add(row)
        }
        for advisor in report.ranking.unranked {
            var row = Row(of: "advisor", id: advisor.advisor.employee.rawValue)
            row.responses = String(advisor.have)
            row.need = String(advisor.need)
            add(row)
        }
    }

    private mutating func add(_ row: Row) {
        func points(_ value: Points?) -> CSVText.Cell { .plain(value.map(\.description) ?? "") }
        csv.add(
            beginning + [
                .plain(row.of), .text(row.id), .text(row.title), .plain(row.responses), .plain(row.need),
                points(row.score), points(row.interval?.lower), points(row.interval?.upper),
                .plain(row.interval?.level.description ?? ""), points(row.requirement), .plain(row.outcome),
                points(row.lost), points(row.change),
            ] + row.rank.map { .plain($0) } + [.plain(row.star)])
    }

    /// What stands in a row.
    private struct Row {
        let of: String
        var id = ""
        var title = ""
        var responses = ""
        var need = ""
        var score: Points?
        var interval: ConfidenceInterval?
        var requirement: Points?
        var outcome = ""
        var lost: Points?
        var change: Points?
        var rank = ["", "", ""]
        var star = ""

        init(of: String, id: String = "", title: String = "") {
            self.of = of
            self.id = id
            self.title = title
        }

        mutating func take(_ scored: Scored<(Int64, Points, ConfidenceInterval)>?) {
            switch scored {
            case .score(let (count, score, interval)):
                responses = String(count)
                self.score = score
                self.interval = interval
            case .insufficientSample(let have, let need):
                responses = String(have)
                self.need = String(need)
            case nil: break
            }
        }

        mutating func take(_ point: WeakPoint?) {
            lost = point.map { Points(units: -$0.lostPoints.units) }
            change = point?.lostPointsSince.map { Points(units: -$0.units) }
        }
    }
}

extension Scored {
    /// The same of another value.
    func map<Other>(_ transform: (Value) -> Other) -> Scored<Other> {
        switch self {
        case .score(let value): .score(transform(value))
        case .insufficientSample(let have, let need): .insufficientSample(have: have, need: need)
        }
    }
}
