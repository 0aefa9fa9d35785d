public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage

extension GoodwillGrant: StoredRecord {
    /// The order.
    public static let ofOrder = One<Identifier<RepairOrder>>("repair_order", "The order.") { $0.order }
    /// Who granted it.
    public static let grantedBy = One<Identifier<Employee>>("granted_by", "Who granted it.") { $0.authority.employee }
    /// When.
    public static let grantedAt = One<Timestamp>("granted_at", "When it was granted.") { $0.at }

    /// How stores keep grants.
    public static let schema = RecordSchema<GoodwillGrant>(
        "goodwill_grant", "That a job is paid for in shares, beyond what is owed.",
        fields: [ofOrder.declared, grantedBy.declared, grantedAt.declared],
        indexes: [.on(ofOrder), .on(grantedBy, grantedAt)], keepsHistory: true)
}

extension Query where Record == GoodwillGrant {
    /// The grants for an order.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - order: The order.
    public static func goodwill(of owner: RecordOwner, for order: Identifier<RepairOrder>) -> Query {
        Query(of: owner, where: GoodwillGrant.ofOrder.is(order))
    }
}
