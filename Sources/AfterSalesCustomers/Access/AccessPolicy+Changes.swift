import AfterSalesCore
import AfterSalesStorage

extension AccessPolicy {
    /// Makes sure that a role may change a record so.
    /// - Parameters:
    ///   - old: The record as it stands.
    ///   - new: The record as it is to be.
    ///   - role: The role.
    /// - Throws: ``AccessDenied`` with every field that it may not change. Records that cannot be written as JSON, and so
    ///   not be compared, nobody may change.
    public func check<Record: ClassifiedRecord>(
        changeFrom old: Record, to new: Record, by role: AccessRole
    ) throws(AccessDenied) {
        let paths: [String]
        do {
            paths = try JSONDifference.changes(from: try old.recordJSON(), to: try new.recordJSON()).map(\.field)
        } catch {
            paths = ["$"]
        }
        try check(paths, of: new, by: role)
    }

    /// Makes sure that a role may add a record: that it may change every field which is filled in.
    /// - Parameters:
    ///   - record: The new record.
    ///   - role: The role.
    /// - Throws: ``AccessDenied`` with every field that it may not change.
    public func check<Record: ClassifiedRecord>(inserting record: Record, by role: AccessRole) throws(AccessDenied) {
        let paths: [String]
        do {
            // An empty list is a field that nobody has filled in.
            paths = try JSONDifference.changes(from: "{}", to: try record.recordJSON())
                .filter { $0.new.map { $0 != "[]" && $0 != "{}" } ?? false }.map(\.field)
        } catch {
            paths = ["$"]
        }
        try check(paths, of: record, by: role)
    }

    private func check<Record: ClassifiedRecord>(
        _ paths: [String], of record: Record, by role: AccessRole
    ) throws(AccessDenied) {
        let classification = classification(of: Record.self)
        let rights = rights(of: role, forKind: Record.schema.kind)
        var denied: [AccessDenied.Field] = []
        var seen: Set<AccessDenied.Field> = []
        for path in paths {
            let field = classification.field(path)
            guard rights[field.fieldClass] < .change else { continue }
            let entry = AccessDenied.Field(path: field.path, fieldClass: field.fieldClass)
            if seen.insert(entry).inserted { denied.append(entry) }
        }
        guard denied.isEmpty else { throw AccessDenied(record: record.key.reference, role: role, fields: denied) }
    }
}
