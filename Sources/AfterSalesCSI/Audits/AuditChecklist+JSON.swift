public import AfterSalesCore

extension AuditChecklist {
    /// Reads a checklist document.
    /// - Parameters:
    ///   - json: The document.
    ///   - limits: How large and how deep it may be.
    /// - Throws: Everything that is wrong with its form; where that is right, everything that is wrong with what it says.
    public init(json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        try self.init(document: value, findings: findings)
    }

    /// Reads a checklist document.
    /// - Parameter json: The document.
    /// - Throws: What ``init(json:limits:)`` throws.
    public init(json: String) throws(Rejection) { try self.init(json: json.utf8) }

    init(document value: JSONValue, findings: [Finding] = []) throws(Rejection) {
        var reader = DocumentReader(findings: findings)
        guard let checklist = try reader.auditChecklist(value) else { throw Rejection(reader.findings) }
        self = checklist
    }

    /// The document as JSON text, always the same bytes for the same checklist.
    public func json() -> String { JSONWriter.text(document) }

    var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("format", .string(Self.format)), .init("id", .string(id.rawValue)),
            .init("version", .integer(version)), .init("title", title.document),
        ]
        if let passMark { members.append(.init("passMark", .string(passMark.description))) }
        members.append(.init("sections", .array(sections.map(\.document))))
        return .object(members)
    }
}

extension AuditChecklist: Codable {
    /// Decodes a document with any decoder; `init(json:)` says more about one that is wrong.
    public init(from decoder: any Decoder) throws { try self.init(document: JSONValue(from: decoder)) }

    /// Encodes the document.
    public func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }
}

extension AuditSection {
    fileprivate var document: JSONValue {
        .object([
            .init("id", .string(id.rawValue)), .init("title", title.document),
            .init("weight", .string(weight.description)), .init("passMark", .string(passMark.description)),
            .init("items", .array(items.map(\.document))),
        ])
    }
}

extension AuditItem {
    fileprivate var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .string(id.rawValue)), .init("title", title.document), .init("points", .integer(points)),
        ]
        if let weight { members.append(.init("weight", .string(weight.description))) }
        if let leastPoints { members.append(.init("leastPoints", .integer(leastPoints))) }
        if mayNotApply { members.append(.init("mayNotApply", .bool(true))) }
        return .object(members)
    }
}

extension LocalizedText {
    fileprivate var document: JSONValue {
        .object(Language.allCases.map { .init($0.rawValue, .string(self[$0])) })
    }
}
