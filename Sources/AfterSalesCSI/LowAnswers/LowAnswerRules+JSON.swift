public import AfterSalesCore
import AfterSalesCustomers

extension LowAnswerRules {
    /// Reads a document of rules.
    ///
    /// ```json
    /// {"format": "aftersales.low-answer-rules/1", "id": "d01", "version": 1, "clockStart": "taken", "rules": [
    ///   {"question": "q1", "callBackAt": 6, "complaintAt": 3, "category": "repairQuality", "severity": "ordinary"},
    ///   {"kind": "scale", "callBackAt": "50%"}]}
    /// ```
    /// - Parameters:
    ///   - json: The document.
    ///   - limits: How large and how deep it may be.
    /// - Throws: Everything that is wrong with its form; where that is right, everything that is wrong with the rules.
    public init(json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        try self.init(document: value, findings: findings)
    }

    /// Reads a document of rules.
    /// - Parameter json: The document.
    /// - Throws: What ``init(json:limits:)`` throws.
    public init(json: String) throws(Rejection) { try self.init(json: json.utf8) }

    init(document value: JSONValue, findings: [Finding] = []) throws(Rejection) {
        var reader = DocumentReader(findings: findings)
        guard let rules = try reader.lowAnswerRules(value) else { throw Rejection(reader.findings) }
        self = rules
    }

    /// The document as JSON text, always the same bytes for the same rules.
    public func json() -> String { JSONWriter.text(document) }

    var document: JSONValue {
        .object([
            .init("format", .string(Self.format)), .init("id", .string(id)), .init("version", .integer(version)),
            .init("clockStart", .string(clockStart.rawValue)), .init("rules", .array(rules.map(\.document))),
        ])
    }
}

extension LowAnswerRules: Codable {
    /// Decodes a document with any decoder; `init(json:)` says more about one that is wrong.
    public init(from decoder: any Decoder) throws { try self.init(document: JSONValue(from: decoder)) }

    /// Encodes the document.
    public func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }
}

extension LowAnswerRule {
    fileprivate var document: JSONValue {
        var members: [JSONValue.Member] =
            switch subject {
            case .question(let id): [.init("question", .string(id.rawValue))]
            case .factor(let id): [.init("factor", .string(id.rawValue))]
            case .kind(let kind): [.init("kind", .string(kind.rawValue))]
            case .index: [.init("index", .bool(true))]
            }
        members.append(.init("callBackAt", callBack.document))
        if let complaint {
            members += [
                .init("complaintAt", complaint.mark.document), .init("category", .string(complaint.category.rawValue)),
                .init("severity", .string(complaint.severity.rawValue)),
            ]
        }
        return .object(members)
    }
}

extension LowMark {
    fileprivate var document: JSONValue {
        switch self {
        case .mark(let mark): .integer(mark)
        case .share(let share): .string(share.description)
        }
    }
}
