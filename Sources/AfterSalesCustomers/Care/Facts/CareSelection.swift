public import AfterSalesCore
import AfterSalesStorage

/// Which customers a campaign is for: those of some segments, with some marks, or named one by one.
public enum CareSelection: Hashable, Sendable {
    /// Everybody.
    case everybody
    /// Whoever is of one of the segments and has one of the tags; an empty list asks for nothing.
    case matching(segments: [Segment], tags: [String])
    /// These; none calls the campaign off.
    case customers(Set<Identifier<Customer>>)

    /// Whether it is for a customer.
    /// - Parameter customer: The customer.
    public func contains(_ customer: Customer) -> Bool {
        switch self {
        case .everybody: true
        case .matching(let segments, let tags):
            (segments.isEmpty || segments.contains(customer.details.segment))
                && (tags.isEmpty || customer.details.tags.contains { tags.contains($0) })
        case .customers(let ids): ids.contains(customer.key.id)
        }
    }
}
