import AfterSalesCore
import AfterSalesStorage

/// A record that is about to be shown, and what of it is to be logged.
struct Reading {
    let owner: RecordOwner
    let customers: [Identifier<Customer>]
    let read: AccessLogEntry.Read
    var view: MaskedRecord?

    init<Record: ClassifiedRecord>(record: Record, read: AccessLogEntry.Read) {
        owner = record.key.owner
        customers = record.customersConcerned
        self.read = read
    }

    init<Record: ClassifiedRecord>(_ view: MaskedRecord, of record: Record, _ extent: AccessLogEntry.Extent) {
        self.init(
            record: record, read: .init(view.record, extent, paths: view.sensitiveFields.map(\.path)))
        self.view = view
    }
}

extension AccessLogEntry.Read {
    /// - Parameter paths: The fields that were shown; of the elements of a list, one stands for all.
    init(_ record: RecordReference, _ extent: AccessLogEntry.Extent, paths: [String]) {
        kind = record.kind
        id = record.id.rawValue
        self.extent = extent
        var fields: [FieldPattern] = []
        var seen: Set<FieldPattern> = []
        for path in paths {
            let pattern = FieldPattern(anyElementOf: path)
            if seen.insert(pattern).inserted { fields.append(pattern) }
        }
        self.fields = fields
    }
}

extension FieldPattern {
    /// The field of a path in any element of the lists it leads through.
    fileprivate init(anyElementOf path: String) {
        self.init(
            path.split(separator: ".", omittingEmptySubsequences: false).map { $0.isIndex ? "*" : $0 }
                .joined(separator: "."))
    }
}

extension Reader {
    /// Makes sure that the role may see something of a kind, before it is looked whether the record is there.
    func admit<Record: ClassifiedRecord>(to key: RecordKey<Record>, under policy: AccessPolicy) throws {
        let place = Place.document
        let findings =
            TextRule.name.findings(role.rawValue, at: place.field("role"))
            + TextRule.name.findings(purpose.rawValue, at: place.field("purpose"))
            + TextRule.name.findings(employee.rawValue, at: place.field("employee"))
        guard findings.isEmpty else { throw Rejection(findings) }
        guard !policy.rights(of: role, forKind: Record.schema.kind).isEmpty else {
            throw AccessDenied(record: key.reference, role: role, fields: [])
        }
    }
}
