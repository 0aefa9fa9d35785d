import AfterSalesCore
import AfterSalesRepairOrders

extension OrderMapping {
    /// The mapping document as JSON text, always the same bytes for the same mapping. What is usual is left out; so a mapping
    /// that knows fewer words than the usual ones knows those as well once it is read.
    public func json() -> String {
        var members: [JSONValue.Member] = [
            .init("format", .string(Self.format)), .init("id", .string(id)), .init("order", Self.columns(order)),
        ]
        if !job.isEmpty { members.append(.init("job", Self.columns(job))) }
        if !line.isEmpty { members.append(.init("line", Self.columns(line))) }
        if !optional.isEmpty { members.append(.init("optional", Self.list(optional))) }
        if !ignored.isEmpty { members.append(.init("ignored", Self.list(ignored))) }
        members.append(.init("dates", .string(conventions.dates.rawValue)))
        members.append(.init("decimalSign", .string(conventions.decimalSign.rawValue)))
        if isGuarded { members.append(.init("guarded", .bool(true))) }
        let usual = OrderConventions()
        put("units", conventions.units, usual.units, &members) { .string($0.rawValue) }
        put("statuses", conventions.statuses, usual.statuses, &members) { meaning in
            guard let hold = meaning.hold else { return .string(meaning.status.rawValue) }
            return .object([
                .init("status", .string(meaning.status.rawValue)), .init("hold", .string(hold.rawValue)),
            ])
        }
        put("payTypes", conventions.payTypes, usual.payTypes, &members) { .string($0.rawValue) }
        let fixed: [(String, String?)] = [
            ("currency", conventions.currency?.code), ("unit", conventions.unit?.rawValue),
            ("dealer", conventions.dealer?.rawValue),
            ("system", conventions.system == usual.system ? nil : conventions.system),
            ("lineKind", conventions.lineKind == usual.lineKind ? nil : conventions.lineKind.rawValue),
        ]
        let stated = fixed.compactMap { name, value in value.map { JSONValue.Member(name, .string($0)) } }
        if !stated.isEmpty { members.append(.init("fixed", .object(stated))) }
        return JSONWriter.text(.object(members))
    }

    private static func columns<Field: RawRepresentable<String> & CaseIterable & Hashable>(
        _ columns: [Field: String]
    ) -> JSONValue {
        .object(
            Field.allCases.compactMap { field in
                columns[field].map { JSONValue.Member(field.rawValue, .string($0)) }
            })
    }

    private static func list(_ names: Set<String>) -> JSONValue {
        .array(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(JSONValue.string))
    }

    /// Puts the words that are not usual, sorted.
    private func put<Value: Equatable>(
        _ name: String, _ words: [String: Value], _ usual: [String: Value], _ members: inout [JSONValue.Member],
        _ write: (Value) -> JSONValue
    ) {
        let own = words.filter { usual[$0.key] != $0.value }
        guard !own.isEmpty else { return }
        let sorted = own.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        members.append(.init(name, .object(sorted.map { JSONValue.Member($0.key, write($0.value)) })))
    }
}
