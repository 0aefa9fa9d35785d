public import AfterSalesCore

/// A part that a job has replaced (更换件), as guarantees count them.
public struct ReplacedPart: Hashable, Sendable, Codable {
    /// Which part, by a name that is the same each time: a part number may change from one delivery to the next.
    public var part: String
    /// The system it belongs to.
    public var system: VehicleSystem
    /// How much of the system it is.
    public var extent: Extent
    /// The line of the order by which it was fitted, or the component of its package.
    public var line: Identifier<OrderLine>?

    /// How much of a system a part is.
    public enum Extent: String, Hashable, Sendable, Codable, CaseIterable {
        /// All of it: the engine, the transmission (总成).
        case assembly
        /// One of the parts that guarantees name as main parts (主要零部件).
        case mainPart
        /// Any other part (其他零件).
        case part
    }

    /// A part that was replaced.
    /// - Parameters:
    ///   - part: Which part.
    ///   - system: The system it belongs to.
    ///   - extent: How much of the system it is.
    ///   - line: The line of the order by which it was fitted.
    public init(_ part: String, of system: VehicleSystem, _ extent: Extent, line: Identifier<OrderLine>? = nil) {
        self.part = part
        self.system = system
        self.extent = extent
        self.line = line
    }
}
