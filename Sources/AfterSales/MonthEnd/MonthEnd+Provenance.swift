public import AfterSalesCommission
public import AfterSalesCore
import AfterSalesStorage

/// Where what a month pays comes from, by the collection and as of the moment by which it was drawn up.
extension MonthEnd {
    /// Where a line of a month's close comes from (提成溯源): how it was computed, of which figures, and whether the records behind
    /// these come to them.
    ///
    /// ```swift
    /// let line = try await monthEnd.provenance(of: june, employee: "E1", scheme: "reception")
    /// for fact in line?.facts ?? [] {
    ///     let page = try await monthEnd.provenanceRows(of: fact, in: june)
    ///     for row in page.rows { print(row.record, row.units) }
    /// }
    /// ```
    /// - Parameters:
    ///   - month: The month.
    ///   - employee: Whose line.
    ///   - scheme: By which scheme.
    /// - Returns: The line; nil where the close has none of the scheme for the employee.
    /// - Throws: ``/AfterSalesCore/Rejection`` with `provenanceNotKnown` where the close was not made from records, or by a
    ///   collection that nobody has named; ``/AfterSalesStorage/StorageError``, `missing` where there is no close; what
    ///   `provenance` of the store throws.
    public func provenance(
        of month: Month, employee: Identifier<Employee>, scheme: String
    ) async throws -> LineProvenance? {
        let (record, collection, asOf) = try await source(of: month)
        return try await store.provenance(
            of: record, employee: employee, scheme: scheme, by: collection, asOf: asOf)
    }

    /// What a metric of a month's close rests on, and whether it comes to the figure.
    /// - Parameters:
    ///   - metric: The plan's name of the metric.
    ///   - subject: Whom it is about.
    ///   - month: The month.
    /// - Returns: What it rests on; nil where the close's facts have no such metric.
    /// - Throws: What ``provenance(of:employee:scheme:)`` throws.
    public func provenance(
        of metric: String, at subject: Subject, in month: Month
    ) async throws -> FactProvenance? {
        let (record, collection, asOf) = try await source(of: month)
        return try await store.provenance(of: metric, at: subject, in: record, by: collection, asOf: asOf)
    }

    /// The rows that a figure of a month's close is the sum of (指标来源明细), page by page; always in the same order.
    /// - Parameters:
    ///   - fact: The figure.
    ///   - month: The month.
    ///   - token: The page before; nil for the first one.
    ///   - limit: The most records that are looked at for the page.
    /// - Throws: What ``provenance(of:employee:scheme:)`` throws.
    public func provenanceRows(
        of fact: FactProvenance, in month: Month, after token: ProvenancePage.Token? = nil, limit: Int = 500
    ) async throws -> ProvenancePage {
        let (record, collection, asOf) = try await source(of: month)
        return try await store.provenanceRows(
            of: fact, in: record, by: collection, asOf: asOf, after: token, limit: limit)
    }

    private func source(of month: Month) async throws -> (CloseRecord, MonthCollection, Timestamp) {
        let record = try await store.existing(key(of: month)).record
        guard case .records(let name, let asOf) = record.drawnUp.basis else {
            throw Rejection([
                .provenanceNotKnown(
                    record, because: LocalizedText("its facts were handed over", "其数据为直接提供，并非取自业务记录"))
            ])
        }
        guard let collection = collection(named: name) else {
            throw Rejection([
                .provenanceNotKnown(
                    record, because: LocalizedText("the collection \(name) is not known", "取数方案 \(name) 未提供"))
            ])
        }
        return (record, collection, asOf)
    }
}
