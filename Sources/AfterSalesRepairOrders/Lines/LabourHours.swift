public import AfterSalesCore

/// The hours of a line, or of a component of a package: sold to whoever pays (标准工时), and paid to whoever does it
/// (结算工时). The hours that it took come of the clock.
///
/// They are those of the whole line, and not of one unit of its quantity: an operation of half an hour that is sold three
/// times has 1.50.
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
