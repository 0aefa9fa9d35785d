public import AfterSalesCore

/// Who had a close computed, when, and from what (结算编制).
public struct CloseDrawing: Hashable, Sendable {
    /// Who had it computed.
    public let by: ActingParty
    /// When, by the host's clock.
    public let at: Timestamp
    /// What its facts were taken from.
    public let basis: CloseBasis
    /// The months that it passes over, by month.
    public let skipped: [SkippedMonth]

    init(by actor: ActingParty, at: Timestamp, from basis: CloseBasis, skipping skipped: [SkippedMonth]) {
        by = actor
        self.at = at
        self.basis = basis
        self.skipped = skipped.sorted { $0.month < $1.month }
    }
}

extension CloseDrawing {
    var document: JSONValue {
        var members: [JSONValue.Member] = [.init("by", by.document), .init("at", .string(at.description))]
        if case .records(let collection, let moment) = basis {
            members.append(
                .init(
                    "records",
                    .object([.init("collection", .string(collection)), .init("asOf", .string(moment.description))])))
        }
        let months = skipped.map { month in
            JSONValue.object([
                .init("month", .string(month.month.description)), .init("reason", .string(month.reason)),
            ])
        }
        members.append(.init("skipped", .array(months)))
        return .object(members)
    }

    init(_ fields: JSONFields) throws {
        var basis = CloseBasis.given
        if let records = try fields.optionalFields("records") {
            basis = .records(
                collection: try records.string("collection"), asOf: try Timestamp(try records.string("asOf")))
        }
        let skipped = try fields.list("skipped").map { element in
            let month = try JSONFields(element)
            return SkippedMonth(try Month(try month.string("month")), because: try month.string("reason"))
        }
        self.init(
            by: try ActingParty(try fields.fields("by")), at: try Timestamp(try fields.string("at")), from: basis,
            skipping: skipped)
    }
}
