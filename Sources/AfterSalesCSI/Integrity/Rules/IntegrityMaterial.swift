import AfterSalesCore
import AfterSalesStorage

/// Responses and what is known beside them, laid out for the rules.
public struct IntegrityMaterial: Sendable {
    /// The responses, each once. Of a key under which different ones were handed in, none.
    public let responses: [SurveyResponse]
    /// What is known beside them.
    public let context: IntegrityContext
    /// What is wrong with what was handed in.
    let findings: [Finding]

    /// A version of an instrument at its owner.
    private struct Edition: Hashable {
        let owner: RecordOwner
        let id: Identifier<SurveyInstrument>
        let version: Int
    }

    private let instruments: [Edition: SurveyInstrument]
    private let contradicted: Set<Edition>
    let orders: KnownOrders
    /// What is known of the order of each response; nil where it names none.
    let found: [KnownOrders.Found?]
    /// The marks of each response; nil where its survey is not known.
    private(set) var marks: [SurveyMarks?] = []

    init(_ responses: [SurveyResponse], in context: IntegrityContext) {
        var unique = UniqueValues<RecordKey<SurveyResponse>, SurveyResponse>()
        for response in responses { unique.add(response, as: response.key) }
        let responses = unique.values
        self.responses = responses
        self.context = context
        var editions = UniqueValues<Edition, SurveyInstrument>()
        for instrument in context.instruments {
            editions.add(
                instrument,
                as: Edition(
                    owner: instrument.key.owner, id: Identifier(instrument.key.id.rawValue), version: instrument.version
                ))
        }
        instruments = editions.byKey
        contradicted = editions.contradicted
        let orders = KnownOrders(context.orders ?? [])
        self.orders = orders
        found = responses.map { response in
            response.visit.order.map { orders.find($0, of: response.key.owner) }
        }
        findings =
            unique.repeated.map { Self.twice($0, differs: false) }.sorted { $0.place.path < $1.place.path }
            + unique.contradicted.map { Self.twice($0, differs: true) }.sorted { $0.place.path < $1.place.path }
        marks = readMarks()
    }

    /// Nearly always one survey is asked after the other, so that its questions need not be looked up again.
    private func readMarks() -> [SurveyMarks?] {
        var last: (edition: Edition, kinds: [Identifier<SurveyQuestion>: QuestionKind]?)?
        return responses.map { response in
            let edition = Edition(owner: response.key.owner, id: response.instrument, version: response.version)
            if last?.edition != edition {
                let questions = instrument(of: response)?.questions
                let kinds = questions.map { Dictionary($0.map { ($0.id, $0.kind) }) { first, _ in first } }
                last = (edition, kinds)
            }
            return last?.kinds.map { SurveyMarks(of: response, to: $0) }
        }
    }

    private static func twice(_ key: RecordKey<SurveyResponse>, differs: Bool) -> Finding {
        let place = Place.document.field("responses").element(
            where: ("owner", key.owner.description), ("id", key.id.rawValue))
        return differs
            ? Finding(
                .error, .responsesContradict, at: place, inputs: [.init("response", key.id.rawValue)],
                LocalizedText(
                    "response \(key.id) is there several times with different content and is not looked at",
                    "答复 \(key.id) 多次出现且内容不同，未作核查"))
            : Finding(
                .warning, .responseTwice, at: place, inputs: [.init("response", key.id.rawValue)],
                LocalizedText(
                    "response \(key.id) is there several times and looked at once", "答复 \(key.id) 重复出现，只核查一次"))
    }

    /// The survey that a response answers; nil where the context does not have it, or has it twice differently. One of the
    /// response's dealership comes before one of the group.
    /// - Parameter response: The response.
    public func instrument(of response: SurveyResponse) -> SurveyInstrument? {
        for owner in [response.key.owner, .group] {
            let edition = Edition(owner: owner, id: response.instrument, version: response.version)
            if contradicted.contains(edition) { return nil }
            if let instrument = instruments[edition] { return instrument }
        }
        return nil
    }

    /// The order that a response is about.
    /// - Parameter response: The response.
    public func order(of response: SurveyResponse) -> KnownOrder? {
        guard let id = response.visit.order, case .known(let order) = orders.find(id, of: response.key.owner) else {
            return nil
        }
        return order
    }
}

/// Values by their keys, those aside that differ under one key.
struct UniqueValues<Key: Hashable, Value: Hashable> {
    private var slots: [Key: Int] = [:]
    private var kept: [Value?] = []
    private(set) var repeated: Set<Key> = []
    private(set) var contradicted: Set<Key> = []

    mutating func add(_ value: Value, as key: Key) {
        guard let slot = slots[key] else {
            slots[key] = kept.count
            kept.append(value)
            return
        }
        guard let known = kept[slot] else { return }
        if known == value {
            repeated.insert(key)
        } else {
            contradicted.insert(key)
            repeated.remove(key)
            kept[slot] = nil
        }
    }

    /// The values, in the order in which they came.
    var values: [Value] { kept.compactMap(\.self) }

    /// The values by their keys.
    var byKey: [Key: Value] { slots.compactMapValues { kept[$0] } }
}
