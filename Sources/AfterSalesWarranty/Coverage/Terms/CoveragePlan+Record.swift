public import AfterSalesCore
public import AfterSalesStorage

extension CoveragePlan: StoredRecord {
    /// Whose terms they are.
    public static let ofManufacturer = Maybe<Identifier<Manufacturer>>(
        "manufacturer", "Whose terms they are; null for those of a market."
    ) { $0.manufacturer }
    /// The first day of a start that a term holds for.
    public static let effectiveFrom = Maybe<LocalDate>(
        "effective_from", "The first start that any of its terms holds for."
    ) { $0.terms.map(\.effective.from).min() }
    /// The last day of a start that a term holds for.
    public static let effectiveThrough = Maybe<LocalDate>(
        "effective_through", "The last start that any of its terms holds for; null while one is open."
    ) { plan in
        let ends = plan.terms.map(\.effective.through)
        return ends.contains(nil) ? nil : ends.compactMap(\.self).max()
    }

    /// How stores keep plans: one record for each, replaced by its next version; the history keeps the others.
    public static let schema = RecordSchema<CoveragePlan>(
        "coverage_plan", "The coverage terms of a manufacturer or a market.",
        fields: [ofManufacturer.declared, effectiveFrom.declared, effectiveThrough.declared],
        indexes: [.on(ofManufacturer)], keepsHistory: true)

    /// The plan document, and whose it is.
    public func recordJSON() -> String {
        JSONWriter.line(.object([.init("dealer", .string(key.owner.column)), .init("plan", document)]))
    }

    /// Reads a plan back.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong with it.
    public init(recordJSON: String, format: Int) throws {
        let fields = try JSONFields(text: recordJSON)
        try self.init(
            document: try fields.any("plan"), for: RecordOwner(column: try fields.string("dealer")))
    }
}

extension Query where Record == CoveragePlan {
    /// The plans of a manufacturer.
    /// - Parameters:
    ///   - owner: Whose; usually the group's.
    ///   - manufacturer: The manufacturer; nil for those of a market.
    public static func coveragePlans(of owner: RecordOwner, by manufacturer: Identifier<Manufacturer>?) -> Query {
        Query(
            of: owner,
            where: manufacturer.map { CoveragePlan.ofManufacturer.is($0) } ?? CoveragePlan.ofManufacturer.isMissing)
    }
}
