public import AfterSalesCore

extension RepairOrder {
    /// Notes what whoever has the order is told of the car (接车提醒), such as a recall that was made known since it was
    /// opened. What stands there already is not noted again.
    /// - Parameter findings: What he is told; findings of any severity, as nothing of it stops the order.
    /// - Throws: An ``OrderRefusal``: `orderSettled`, `orderCancelled`.
    public mutating func advise(_ findings: [Finding]) throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        try check.verdict()
        var known = Set(advisories)
        advisories += findings.filter { known.insert($0).inserted }
    }
}
