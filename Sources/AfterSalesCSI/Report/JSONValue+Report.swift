import AfterSalesCore
import AfterSalesCustomers

/// Figures of a report as JSON.
extension JSONValue {
    static func points(_ points: Points?) -> JSONValue { points.map { .string($0.description) } ?? .null }

    /// Exactly, as a decimal or a fraction.
    static func rational(_ value: Rational?) -> JSONValue { value.map { .string($0.description) } ?? .null }

    static func few(_ have: Int64, _ need: Int64) -> JSONValue {
        .object([.init("have", .integer(Int(have))), .init("need", .integer(Int(need)))])
    }
}

extension ConfidenceInterval {
    var document: JSONValue {
        .object([
            .init("lower", .points(lower)), .init("upper", .points(upper)), .init("level", .string(level.description)),
            .init("method", .string(method.rawValue)),
        ])
    }
}

extension Scored where Value == SurveyScore {
    var document: JSONValue {
        switch self {
        case .insufficientSample(let have, let need): .few(have, need)
        case .score(let score):
            .object([
                .init("index", .points(score.index)), .init("interval", score.interval.document),
                .init("responses", .integer(Int(score.responses))),
            ])
        }
    }
}

extension AdvisorRanking {
    var document: JSONValue {
        .object([
            .init("level", .string(level.description)),
            .init("pairLevel", pairLevel.map { .string($0.description) } ?? .null),
            .init("standings", .array(standings.map(\.document))),
            .init(
                "unranked",
                .array(
                    unranked.map {
                        .object([
                            .init("advisor", .string($0.advisor.employee.rawValue)),
                            .init("have", .integer(Int($0.have))), .init("need", .integer(Int($0.need))),
                        ])
                    })),
        ])
    }
}

extension AdvisorStanding {
    fileprivate var document: JSONValue {
        .object([
            .init("advisor", .string(advisor.employee.rawValue)), .init("rank", .integer(rank)),
            .init("responses", .integer(Int(score.responses))), .init("index", .points(score.mean)),
            .init("interval", score.interval.document), .init("bestRank", .integer(bestRank)),
            .init("worstRank", .integer(worstRank)), .init("star", .bool(isStar)),
            .init("clearlyBetter", .array(clearlyBetter.map { .string($0.employee.rawValue) })),
        ])
    }
}

extension LowAnswerTally {
    var document: JSONValue {
        .object([
            .init("responses", .integer(responses)), .init("complaints", .integer(complaints)),
            .init("withoutCustomer", .integer(withoutCustomer)), .init("openCallBacks", .integer(openCallBacks)),
            .init("overdueCallBacks", .integer(overdueCallBacks)), .init("madeCallBacks", .integer(madeCallBacks)),
            .init("openComplaints", .integer(openComplaints)),
        ])
    }
}

extension ComplaintTally {
    var document: JSONValue {
        .object([
            .init("orders", .integer(orders)), .init("all", all.document),
            .init("perHundredOrders", .rational(perHundredOrders.value)),
            .init(
                "byChannel",
                .object(byChannel.sorted { $0.key < $1.key }.map { .init($0.key.rawValue, $0.value.document) })),
            .init(
                "byCategory",
                .object(byCategory.sorted { $0.key < $1.key }.map { .init($0.key.rawValue, $0.value.document) })),
            .init(
                "clocks",
                .object(
                    ComplaintClock.allCases.compactMap { clock in
                        clocks[clock].map { .init(clock.rawValue, $0.document) }
                    })),
        ])
    }
}

extension ComplaintTally.Group {
    fileprivate var document: JSONValue {
        .object([
            .init("complaints", .integer(complaints)), .init("judged", .integer(judged)),
            .init("justified", .integer(justified)),
        ])
    }
}

extension ComplaintTally.Compliance {
    fileprivate var document: JSONValue {
        .object([
            .init("met", .integer(met)), .init("missed", .integer(missed)), .init("missedOpen", .integer(missedOpen)),
            .init("running", .integer(running)), .init("secondsOver", .integer(Int(secondsOver))),
            .init("mostSecondsOver", .integer(Int(mostSecondsOver))),
        ])
    }
}
