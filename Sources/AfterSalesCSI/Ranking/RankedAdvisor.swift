public import AfterSalesCore
public import AfterSalesStorage

/// A service advisor of a dealership: ids are unique within one only.
public struct RankedAdvisor: Hashable, Sendable, Codable {
    /// The dealership.
    public let owner: RecordOwner
    /// The advisor.
    public let employee: Identifier<Employee>

    /// An advisor.
    /// - Parameters:
    ///   - employee: The advisor.
    ///   - owner: The dealership.
    public init(_ employee: Identifier<Employee>, at owner: RecordOwner) {
        self.employee = employee
        self.owner = owner
    }
}

extension RankedAdvisor: Comparable, CustomStringConvertible {
    /// By dealership, then by id.
    public static func < (left: RankedAdvisor, right: RankedAdvisor) -> Bool {
        left.owner == right.owner ? left.employee < right.employee : left.owner < right.owner
    }

    /// Dealership and advisor.
    public var description: String { "\(owner)/\(employee)" }
}
