public import AfterSalesCore
public import AfterSalesStorage

/// Everything a store holds about one person, as he may demand it (个人信息副本): one JSON document that a program reads.
///
/// ```json
/// {"format": "aftersales.subject-export/1", "customer": "C1", "records": [
///   {"kind": "customer", "id": "C1", "record": {…}, "history": [{"revision": 1, "action": "take in", …}]}]}
/// ```
/// `history` has who did what when, the reason, what changed, and the states before. Of a record that names other
/// customers too, such as a car that is somebody else's by now, it is empty, and the record is without what an erasure of
/// theirs would take out: their data is not his.
public struct SubjectExport: Hashable, Sendable {
    /// The format's id.
    public static let format = "aftersales.subject-export/1"

    /// Whose data it is.
    public let customer: Identifier<Customer>
    /// When it was taken, by the host's clock.
    public let at: Timestamp
    let references: [RecordReference]
    let records: [JSONValue]

    /// The document.
    public var json: String {
        JSONWriter.text(
            .object([
                .init("format", .string(Self.format)), .init("customer", .string(customer.rawValue)),
                .init("at", .string(at.description)), .init("records", .array(records)),
            ]))
    }

    /// How many records are in it.
    public var count: Int { records.count }
}

extension RecordStore {
    /// Everything the store holds about a customer, files that were merged into his among it.
    ///
    /// It shows all there is, so only who may read every class of every kind gets it, and the log of that is committed
    /// first. That it goes to the person himself is for him to make sure.
    /// - Parameters:
    ///   - key: The customer.
    ///   - reader: Who takes it, as what, and what for.
    ///   - policy: The policy.
    ///   - at: When it is taken, by the host's clock.
    ///   - log: Names the commit of the log.
    ///   - kinds: The kinds of records that name customers, the host's own too.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `exportDenied` for each class of each kind that the reader may not
    ///   see; ``/AfterSalesStorage/StorageError/Code/missing`` where there is no such customer; whatever else the store
    ///   throws.
    public func export(
        of key: RecordKey<Customer>, as reader: Reader, under policy: AccessPolicy, at: Timestamp, log: CommitKey,
        kinds: [any CustomerLinked.Type]
    ) async throws -> SubjectExport {
        var denials: [Finding] = []
        for kind in kinds { denials += policy.denials(ofExporting: kind, to: reader.role) }
        guard denials.isEmpty else { throw Rejection(denials) }
        try reader.admit(to: key, under: policy)
        let export = try await collect(key, at: at, kinds: kinds)
        let customer = try await existing(key).record
        let readings = export.references.map {
            Reading(record: customer, read: AccessLogEntry.Read($0, .export, paths: ["*"]))
        }
        try await write(readings, by: reader, at: at, log)
        return export
    }

    private func collect(
        _ key: RecordKey<Customer>, at: Timestamp, kinds: [any CustomerLinked.Type]
    ) async throws -> SubjectExport {
        var names = [try await existing(key)]
        var seen: Set<RecordReference> = []
        var records: [JSONValue] = []
        var position = 0
        while position < names.count {
            let name = names[position]
            position += 1
            for try await merged in self.records(.customers(of: key.owner, mergedInto: name.record.key.id)) {
                if !names.contains(where: { $0.record.key == merged.record.key }) { names.append(merged) }
            }
        }
        let own = Set(names.map(\.record.key.id))
        for name in names {
            try await put(name, name.json, withHistory: true, &records, &seen)
            for kind in kinds { try await putLinked(kind, to: name.record.key, own, &records, &seen) }
        }
        return SubjectExport(customer: key.id, at: at, references: seen.sorted(), records: records)
    }

    private func putLinked<Record: CustomerLinked>(
        _ kind: Record.Type, to key: RecordKey<Customer>, _ own: Set<Identifier<Customer>>,
        _ records: inout [JSONValue], _ seen: inout Set<RecordReference>
    ) async throws {
        for stored in try await linked(kind, to: key) {
            // Another customer whom he brought is somebody else, and of a car that was somebody else's so is the history.
            guard !(stored.record is Customer) else { continue }
            let others = Set(stored.record.linkedCustomers).subtracting(own)
            let shown = others.sorted().reduce(stored.record) { $0.forgetting($1) ?? $0 }
            let json = shown == stored.record ? stored.json : try shown.recordJSON()
            try await put(stored, json, withHistory: others.isEmpty, &records, &seen)
        }
    }

    private func put<Record: StoredRecord>(
        _ stored: Stored<Record>, _ json: String, withHistory: Bool, _ records: inout [JSONValue],
        _ seen: inout Set<RecordReference>
    ) async throws {
        let reference = stored.record.key.reference
        guard seen.insert(reference).inserted else { return }
        let history = withHistory ? try await auditTrail(of: stored.record.key) : []
        records.append(
            .object([
                .init("kind", .string(reference.kind)), .init("id", .string(reference.id.rawValue)),
                .init("record", try JSONValue(storedText: json)),
                .init("history", .array(try history.map { try $0.exported })),
            ]))
    }
}

extension AuditEntry {
    fileprivate var exported: JSONValue {
        get throws {
            var members: [JSONValue.Member] = [
                .init("revision", .integer(Int(revision))), .init("action", .string(action)),
                .init("at", .string(at.description)),
            ]
            if let id = actor.id { members.append(.init("actor", .string(id))) }
            if let reason = detail?.reason { members.append(.init("reason", .string(reason))) }
            if let changes = detail?.changes, !changes.isEmpty {
                members.append(
                    .init(
                        "changes",
                        .array(
                            changes.map { change in
                                .object([
                                    .init("field", .string(change.field)),
                                    .init("old", change.old.map { .string($0) } ?? .null),
                                    .init("new", change.new.map { .string($0) } ?? .null),
                                ])
                            })))
            }
            if let before = detail?.before { members.append(.init("before", try JSONValue(storedText: before))) }
            return .object(members)
        }
    }
}

extension AccessPolicy {
    fileprivate func denials<Record: StoredRecord>(ofExporting kind: Record.Type, to role: AccessRole) -> [Finding] {
        let name = Record.schema.kind
        let rights = rights(of: role, forKind: name)
        return FieldClass.allCases.filter { rights[$0] < .read }.map { fieldClass in
            Finding(
                .error, .exportDenied, at: Place(name),
                inputs: [.init("role", role.rawValue), .init("class", fieldClass.rawValue)],
                LocalizedText(
                    "\(role) may not read the \(fieldClass.rawValue) fields of \(name), and so not export them",
                    "角色 \(role) 无权查看 \(name) 的 \(fieldClass.rawValue) 字段，因此不能导出"))
        }
    }
}
