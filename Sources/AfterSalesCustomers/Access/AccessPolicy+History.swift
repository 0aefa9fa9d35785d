import AfterSalesCore
public import AfterSalesStorage

extension AccessPolicy {
    /// A record's history as a role may see it: each change by the class of its field, each reason as sensitive.
    ///
    /// A change that a kind lists in words of its own, and not by a path of its JSON, counts as sensitive.
    /// - Parameters:
    ///   - trail: The record's audit entries.
    ///   - kind: The record's kind.
    ///   - role: The role.
    public func history<Record: ClassifiedRecord>(
        _ trail: [AuditEntry], of kind: Record.Type, for role: AccessRole
    ) -> [MaskedEvent] {
        let classification = classification(of: kind)
        let rights = rights(of: role, forKind: Record.schema.kind)
        let reason = ClassifiedField(path: "reason", fieldClass: .sensitive, mask: .hidden, isDeclared: true)
        return trail.map { entry in
            MaskedEvent(
                revision: entry.revision, action: entry.action, actor: entry.actor, at: entry.at,
                reason: entry.detail?.reason.map { MaskedField(reason, rights.sensitive, text: $0) },
                changes: (entry.detail?.changes ?? []).map { change in
                    let field = classification.field(change.field)
                    return MaskedChange(change, field, rights[field.fieldClass])
                },
                isErased: entry.detail == nil)
        }
    }
}
