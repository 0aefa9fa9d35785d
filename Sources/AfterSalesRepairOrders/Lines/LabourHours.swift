public import AfterSalesCore

/// The hours of an operation: sold to whoever pays (标准工时), and paid to whoever does it (结算工时). The hours that it
/// took come of the clock.
public struct LabourHours: Hashable, Sendable, Codable {
    /// Sold: the standard hours of the operation.
    public var sold: Hours
    /// Paid to the technician, where that differs.
    public var paid: Hours

    /// Hours.
    /// - Parameters:
    ///   - sold: Sold.
    ///   - paid: Paid to the technician; those sold where it is left out.
    public init(sold: Hours, paid: Hours? = nil) {
        self.sold = sold
        self.paid = paid ?? sold
    }
}
