import AfterSalesCore
import AfterSalesStorage

extension RecallCampaign {
    /// The campaign as a document has it, in the order of the fields; what is not given is left out.
    var members: [JSONValue.Member] {
        var members: [JSONValue.Member] = [.init("id", .string(key.id.rawValue))]
        func add(_ name: String, _ text: String?) {
            if let text, !text.isEmpty { members.append(.init(name, .string(text))) }
        }
        add("manufacturer", manufacturer?.rawValue)
        add("manufacturerNumber", manufacturerNumber)
        add("authority", authority?.rawValue)
        add("authorityNumber", authorityNumber)
        if !component.isEmpty { members.append(.init("component", .array(component.map(JSONValue.string)))) }
        add("defect", defect)
        add("consequence", consequence)
        if !remedy.isEmpty { members.append(.init("remedy", remedy.document)) }
        if safety != RecallSafety() { members.append(.init("safety", safety.document)) }
        add("publishedOn", publishedOn?.description)
        add("closedOn", closedOn?.description)
        if !scopes.isEmpty { members.append(.init("scopes", .array(scopes.map(\.document)))) }
        if !vins.isEmpty { members.append(.init("vins", .array(vins.map { .string($0.description) }))) }
        return members
    }

    /// The campaign as a store keeps it: as in a document, with its owner.
    public func recordJSON() -> String {
        JSONWriter.line(.object([.init("dealer", .string(key.owner.column))] + members))
    }

    /// Reads a campaign as a store gives it back; whatever ``init(_:manufacturer:manufacturerNumber:authority:authorityNumber:component:defect:consequence:remedy:safety:publishedOn:closedOn:scopes:vins:)``
    /// would refuse is refused.
    /// - Throws: A ``/AfterSalesCore/Rejection``.
    public init(recordJSON: String, format: Int) throws {
        let (value, findings) = JSONReader.read(Array(recordJSON.utf8), limits: JSONLimits(bytes: .max))
        guard let value, findings.isEmpty else { throw Rejection(findings) }
        var reader = DocumentReader()
        guard let fields = reader.object(value, at: .document, known: ["dealer"] + Self.fieldNames) else {
            throw Rejection(reader.findings)
        }
        let owner = RecordOwner(column: reader.string("dealer", in: fields) ?? "")
        let draft = reader.recall(in: fields, owner: owner)
        guard reader.errorCount == 0 else { throw Rejection(reader.findings) }
        self = try draft.campaign()
    }
}

extension RecallRemedy {
    fileprivate var document: JSONValue {
        var members: [JSONValue.Member] = []
        if !text.isEmpty { members.append(.init("text", .string(text))) }
        if let operation { members.append(.init("operation", .string(operation))) }
        if let hours { members.append(.init("hours", .string(hours.description))) }
        if !parts.isEmpty {
            members.append(
                .init(
                    "parts",
                    .array(
                        parts.map {
                            .object([
                                .init("number", .string($0.number)),
                                .init("quantity", .string($0.quantity.description)),
                            ])
                        })))
        }
        return .object(members)
    }
}

extension RecallSafety {
    fileprivate var document: JSONValue {
        let flags = [("doNotDrive", doNotDrive), ("parkOutside", parkOutside), ("overTheAir", overTheAir)]
        return .object(flags.compactMap { name, flag in flag ? JSONValue.Member(name, .bool(true)) : nil })
    }
}

extension RecallScope {
    fileprivate var document: JSONValue {
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ text: String?) {
            if let text, !text.isEmpty { members.append(.init(name, .string(text))) }
        }
        func add<Bound>(_ name: String, _ range: RecallRange<Bound>, _ write: (Bound) -> JSONValue) {
            guard !range.isAny else { return }
            let ends = [("from", range.from), ("through", range.through)]
            members.append(
                .init(name, .object(ends.compactMap { end, bound in bound.map { JSONValue.Member(end, write($0)) } })))
        }
        add("wmi", wmi)
        add("vdsPrefix", vdsPrefix)
        add("modelYears", modelYears) { .integer($0) }
        add("plants", plants)
        add("serials", serials) { .string($0) }
        add("make", make)
        add("model", model)
        add("produced", produced) { .string($0.description) }
        if areLightVehicles { members.append(.init("lightVehicles", .bool(true))) }
        return .object(members)
    }
}
