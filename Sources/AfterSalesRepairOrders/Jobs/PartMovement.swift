public import AfterSalesCore
public import AfterSalesStorage

/// That parts left the store for an order, or came back to it (领料与退料).
public struct PartMovement: Hashable, Sendable, Codable {
    /// The line or component that the part stands in.
    public let line: Identifier<OrderLine>
    /// How much, above zero.
    public let quantity: LineQuantity
    /// Which way.
    public let way: Way
    /// Where it came from, when it was issued.
    public let source: PartSource?
    /// The storekeeper.
    public let by: Identifier<Employee>
    /// When.
    public let at: Timestamp

    /// Which way a part went.
    public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
        /// From the store to the workshop (领料).
        case issued
        /// Back again (退料).
        case returned
    }
}

/// Where a part came from. An open list.
public struct PartSource: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A source by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Off the shelf (现货).
    public static let shelf: PartSource = "shelf"
    /// Ordered for this order (订货).
    public static let ordered: PartSource = "ordered"
    /// Got in a hurry from elsewhere (急件).
    public static let emergency: PartSource = "emergency"
}
