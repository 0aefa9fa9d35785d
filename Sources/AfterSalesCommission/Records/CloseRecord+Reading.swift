import AfterSalesCore

extension CloseRecord {
    /// Reads a close with its plan and its facts.
    /// - Throws: An error that names what is damaged; a ``/AfterSalesCore/Rejection`` for the plan or the facts.
    public init(recordJSON: String, format: Int) throws {
        let fields = try JSONFields(text: recordJSON)
        let facts = try MonthFacts(document: try fields.any("facts"))
        self.init(
            plan: try PlanDraft(document: try fields.any("plan")), facts: facts,
            payable: try Money(try fields.string("payable"), facts.currency),
            status: try fields.choice("status", as: CloseStatus.self),
            drawnUp: try CloseDrawing(fields.fields("drawnUp")),
            steps: try fields.list("steps").map { try CloseStep(JSONFields($0)) },
            holds: try fields.list("holds").map { try CloseHold(JSONFields($0)) }, document: try fields.any("close"))
    }
}

extension CloseStep {
    var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("action", .string(action.rawValue)), .init("by", actor.document),
            .init("at", .string(at.description)),
        ]
        if let reason { members.append(.init("reason", .string(reason))) }
        return .object(members)
    }
}

extension CloseStep {
    fileprivate init(_ fields: JSONFields) throws {
        self.init(
            try fields.choice("action", as: CloseAction.self), by: try ActingParty(try fields.fields("by")),
            at: try Timestamp(try fields.string("at")), because: try fields.optionalString("reason"))
    }
}

extension CloseHold {
    fileprivate init(_ fields: JSONFields) throws {
        self.init(
            reason: try fields.string("reason"), isOfPlan: try fields.flag("ofPlan"),
            placedBy: try ActingParty(try fields.fields("by")), placedAt: try Timestamp(try fields.string("at")),
            release: try fields.optionalFields("released").map {
                Release(
                    actor: try ActingParty(try $0.fields("by")), at: try Timestamp(try $0.string("at")),
                    reason: try $0.string("reason"))
            })
    }
}

extension CloseHold {
    var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("reason", .string(reason)), .init("ofPlan", .bool(isOfPlan)), .init("by", placedBy.document),
            .init("at", .string(placedAt.description)),
        ]
        if let release {
            members.append(
                .init(
                    "released",
                    .object([
                        .init("by", release.actor.document), .init("at", .string(release.at.description)),
                        .init("reason", .string(release.reason)),
                    ])))
        }
        return .object(members)
    }
}
