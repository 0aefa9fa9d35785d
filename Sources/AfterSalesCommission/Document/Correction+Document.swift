import AfterSalesCore
import AfterSalesStorage

/// What corrections look like in documents. What a correction does not say has no member.
extension Correction {
    var document: JSONValue { .object([.init("employee", .string(employee.rawValue))] + members) }

    /// All members but whose it is.
    var members: [JSONValue.Member] {
        var members: [JSONValue.Member] = [
            .init("amount", .string(amount.amountText)),
            .init("ofPeriod", .string(ofPeriod.description)),
            .init("reason", .string(reason)),
        ]
        if let scheme { members.append(.init("scheme", .string(scheme))) }
        if let cause { members.append(.init("cause", .string(cause.rawValue))) }
        if !behind.isEmpty { members.append(.init("behind", .array(behind.map(\.document)))) }
        return members
    }
}

extension CorrectionReason {
    fileprivate var document: JSONValue {
        var members: [JSONValue.Member] = [.init("figure", .string(figure.name))]
        if let subject = figure.subject { members.append(.init("subject", .string(subject.description))) }
        if let was = figure.was { members.append(.init("was", .string(was))) }
        if let now = figure.now { members.append(.init("now", .string(now))) }
        if !records.isEmpty {
            let list = records.map { record in
                JSONValue.object([
                    .init("kind", .string(record.kind)), .init("owner", .string(record.owner.column)),
                    .init("id", .string(record.id.rawValue)),
                ])
            }
            members.append(.init("records", .array(list)))
        }
        if recordCount > 0 { members.append(.init("recordCount", .integer(recordCount))) }
        if !lines.isEmpty { members.append(.init("lines", .array(lines.map { .string($0) }))) }
        return .object(members)
    }
}

extension DocumentReader {
    mutating func correction(_ value: JSONValue, at place: Place, _ currency: Currency) -> Correction? {
        let known = ["employee", "amount", "ofPeriod", "reason", "scheme", "cause", "behind"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let employee = string("employee", in: fields)
        let amount = amount("amount", in: fields, currency)
        let period = month("ofPeriod", in: fields)
        let reason = string("reason", in: fields)
        let scheme = string("scheme", in: fields, required: false)
        let cause = correctionCause(in: fields)
        let behind = list("behind", in: fields).compactMap { correctionReason($0.value, at: $0.place) }
        guard let employee, let amount, let period, let reason else { return nil }
        return Correction(
            employee: Identifier(employee), amount: amount, ofPeriod: period, reason: reason, scheme: scheme,
            cause: cause, behind: behind)
    }

    private mutating func correctionCause(in fields: Fields) -> CorrectionCause? {
        guard let text = string("cause", in: fields, required: false) else { return nil }
        if let cause = CorrectionCause(rawValue: text) { return cause }
        reportUnknown(
            .unknownCorrectionCause, text, among: CorrectionCause.allCases.map(\.rawValue),
            at: fields.place.field("cause"), "\(text) is no cause of a correction", "\(text) 不是更正的来源")
        return nil
    }

    private mutating func correctionReason(_ value: JSONValue, at place: Place) -> CorrectionReason? {
        let known = ["figure", "subject", "was", "now", "records", "recordCount", "lines"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let figure = string("figure", in: fields)
        let subject = string("subject", in: fields, required: false) == nil ? nil : subject("subject", in: fields)
        let was = string("was", in: fields, required: false)
        let now = string("now", in: fields, required: false)
        let records = list("records", in: fields).compactMap { record($0.value, at: $0.place) }
        let count = integer("recordCount", in: fields, required: false) ?? records.count
        let lines = list("lines", in: fields).compactMap { string($0, at: $1) }
        guard let figure else { return nil }
        return CorrectionReason(
            FigureDifference(name: figure, subject: subject, was: was, now: now), records: records,
            recordCount: count, lines: lines)
    }

    private mutating func record(_ value: JSONValue, at place: Place) -> RecordReference? {
        guard let fields = object(value, at: place, known: ["kind", "owner", "id"]) else { return nil }
        let kind = string("kind", in: fields)
        let owner = string("owner", in: fields)
        let id = string("id", in: fields)
        guard let kind, let owner, let id else { return nil }
        return RecordReference(kind: kind, owner: RecordOwner(column: owner), id: Identifier(id))
    }
}
