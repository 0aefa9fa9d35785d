public import AfterSalesCommission
public import AfterSalesCore

/// Where every cent of a line comes from (提成溯源): how it was computed, of which figures, and what these rest on.
///
/// ```swift
/// let line = try await store.provenance(of: record, employee: "E1", scheme: "reception", by: .reference4S, asOf: collectedAt)
/// for entry in line?.entries ?? [] { print(entry.name, entry.value, entry.from(.english)) }
/// for fact in line?.facts ?? [] {
///     let page = try await store.provenanceRows(of: fact, in: record, by: .reference4S, asOf: collectedAt)
/// }
/// ```
public struct LineProvenance: Sendable {
    /// Whose.
    public let employee: Identifier<Employee>
    /// By which scheme.
    public let scheme: String
    /// What it pays out.
    public let payable: Money
    /// How it came about, figure by figure.
    public let entries: [ExplanationEntry]
    /// The metrics among them, each once, and what they rest on.
    public let facts: [FactProvenance]
    /// A warning `provenanceDiffers` for each figure that is not what its rows come to: the hosts' clocks differ, or the
    /// month was collected otherwise.
    public let findings: [Finding]
}
