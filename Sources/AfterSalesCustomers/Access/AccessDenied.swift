public import AfterSalesCore
public import AfterSalesStorage

/// That a role may not do what it was about to do (无权访问): every field it may not change, or that it may see nothing of a
/// kind at all. It names paths and classes, never a value.
public struct AccessDenied: Error, Hashable, Sendable {
    /// Which record.
    public let record: RecordReference
    /// The role.
    public let role: AccessRole
    /// The fields that the role may not change, each once; empty where it may not see the record at all.
    public let fields: [Field]

    /// A refusal.
    /// - Parameters:
    ///   - record: Which record.
    ///   - role: The role.
    ///   - fields: The fields that the role may not change; none where it may not see the record.
    public init(record: RecordReference, role: AccessRole, fields: [Field] = []) {
        self.record = record
        self.role = role
        self.fields = fields
    }

    /// A field that a role may not change.
    public struct Field: Hashable, Sendable, Codable {
        /// The path.
        public let path: String
        /// The class.
        public let fieldClass: FieldClass

        private enum CodingKeys: String, CodingKey {
            case path
            case fieldClass = "class"
        }
    }

    /// A finding for each field, or one for the record.
    public var findings: [Finding] {
        guard !fields.isEmpty else {
            return [
                Finding(
                    .error, .accessDenied, at: Place(record.description), inputs: [.init("role", role.rawValue)],
                    LocalizedText("\(role) may not see any \(record.kind)", "角色 \(role) 无权查看 \(record.kind)"))
            ]
        }
        return fields.map { field in
            Finding(
                .error, .changeDenied, at: Place("\(record).\(field.path)"),
                inputs: [.init("role", role.rawValue), .init("class", field.fieldClass.rawValue)],
                LocalizedText("\(role) may not change \(field.path)", "角色 \(role) 无权更改 \(field.path)"))
        }
    }
}

extension AccessDenied: CustomStringConvertible {
    /// A finding a line.
    public var description: String { findings.map(\.description).joined(separator: "\n") }
}
