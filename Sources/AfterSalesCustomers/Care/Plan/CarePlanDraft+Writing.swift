import AfterSalesCore

extension CarePlanDraft {
    /// The plan document as JSON text, always the same bytes for the same plan. Lists that are empty are left out.
    public func json() -> String { JSONWriter.text(document) }

    var document: JSONValue {
        .object([
            .init("format", .string(Self.format)),
            .init("id", .string(id)),
            .init("version", .integer(version)),
            .init("title", Self.text(title)),
            .init("rules", .array(rules.map(Self.rule))),
        ])
    }

    private static func rule(_ rule: CareRuleDraft) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .string(rule.id)), .init("title", text(rule.title)), .init("trigger", .string(rule.trigger)),
        ]
        if !rule.topics.isEmpty { members.append(.init("topics", .array(rule.topics.map(JSONValue.string)))) }
        members += [
            .init("task", .string(rule.task)), .init("due", .object([.init(rule.due.unit, .integer(rule.due.count))])),
            .init("by", .string(rule.role)), .init("channels", .array(rule.channels.map(JSONValue.string))),
            .init("consent", .string(rule.consent)),
        ]
        if !rule.points.isEmpty { members.append(.init("points", .array(rule.points.map(text)))) }
        return .object(members)
    }

    private static func text(_ text: [String: String]) -> JSONValue {
        .object(text.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })
    }
}
