public import AfterSalesCore
public import AfterSalesStorage

extension RegisteredPlan: StoredRecord {
    /// The number of the latest version.
    public static let latestVersion = One<Int>("latest_version", "The greatest version number.") {
        $0.versions.map(\.version).max() ?? 0
    }
    /// The first month that a version applies to.
    public static let appliesFrom = Maybe<Month>("applies_from", "The first month any version applies to.") {
        $0.versions.compactMap { try? Month($0.effectiveFrom) }.min()
    }
    /// The last month that a version applies to.
    public static let appliesThrough = Maybe<Month>(
        "applies_through", "The last month any version applies to; null while one is open."
    ) { plan in
        let ends = plan.versions.map(\.effectiveThrough)
        return ends.contains(nil) ? nil : ends.compactMap { $0.flatMap { try? Month($0) } }.max()
    }

    /// How stores keep plans: one record for each plan, with all its versions.
    public static let schema = RecordSchema<RegisteredPlan>(
        "commission_plan", "A commission plan with all its versions, for a dealership or for the whole group.",
        fields: [latestVersion.declared, appliesFrom.declared, appliesThrough.declared], indexes: [.on(appliesFrom)])

    /// Whom it is for, and its id.
    public var key: RecordKey<RegisteredPlan> { RecordKey(owner, Identifier(id)) }

    /// The plan documents in one.
    public func recordJSON() -> String {
        JSONWriter.text(
            .object([
                .init("dealer", .string(owner.column)), .init("id", .string(id)),
                .init("versions", .array(versions.map(\.document))),
            ]))
    }

    /// Reads the plan documents.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong with them.
    public init(recordJSON: String, format: Int) throws {
        let (value, findings) = JSONReader.read(Array(recordJSON.utf8), limits: JSONLimits(bytes: .max))
        var reader = DocumentReader(findings: findings)
        guard let value, let fields = reader.object(value, at: .document, known: ["dealer", "id", "versions"]),
            let owner = reader.string("dealer", in: fields), let id = reader.string("id", in: fields)
        else { throw Rejection(reader.findings) }
        var versions: [PlanDraft] = []
        for element in reader.list("versions", in: fields, required: true) {
            versions.append(try PlanDraft(document: element.value))
        }
        guard reader.findings.isEmpty else { throw Rejection(reader.findings) }
        self.init(owner: RecordOwner(column: owner), id: id, versions: versions)
    }
}
