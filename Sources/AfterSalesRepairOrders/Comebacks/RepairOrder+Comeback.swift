import AfterSalesStorage
public import AfterSalesCore
import AfterSalesCustomers

extension RepairOrder {
    /// Whether a job does earlier work again, so that it earns whoever does it nothing: every job of a comeback, or those
    /// about the concern that has come back where the link names it.
    /// - Parameter job: The job.
    public func isComeback(_ job: Job) -> Bool {
        guard let comeback = origin.comeback else { return false }
        return comeback.again.map(job.concerns.contains) ?? true
    }

    /// Notes that the order does again what an earlier one should have done (外返), where that was not said when it was
    /// opened; what was noted before is replaced. Somebody decides it: a ``ComebackCandidate`` only proposes.
    ///
    /// Until the order is settled, as its figures are counted then: work of a comeback earns its technician nothing.
    /// - Parameters:
    ///   - link: The earlier order.
    ///   - at: When it is noted.
    /// - Throws: An ``OrderRefusal``: `orderSettled`, `orderCancelled`, `originIsSelf`, `unknownConcern`,
    ///   `faultOfNobody`,
    ///   `beforeLastStep` before the order was opened.
    public mutating func noteComeback(_ link: ComebackLink, at: Timestamp) throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        check.order(at, notBefore: openedAt, at: Place.document.field("at"))
        check.origin(OrderOrigin(comeback: link), of: key.id)
        if reception != nil, let again = link.again {
            check.concern(again, of: self, at: Place.document.field("again"))
        }
        try check.verdict()
        origin.comeback = link
    }

    /// Takes back that the order is a comeback: it was found to be something else.
    /// - Throws: An ``OrderRefusal``: `orderSettled`, `orderCancelled`, `notAComeback`.
    public mutating func withdrawComeback() throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        check.comeback(of: self)
        try check.verdict()
        origin.comeback = nil
    }

    /// Says whose fault it was that the car came back (返修责任), or corrects it.
    ///
    /// Settled or not: it is found out when everybody has looked at it, often after the car is gone, and it changes neither
    /// what was done and sold nor what anybody earns, as the work of a comeback earns nothing whoever was at fault. Who said
    /// it and when is in the record's audit trail.
    /// - Parameters:
    ///   - fault: What it was.
    ///   - employee: Whose fault; nil where it is no single one's.
    ///   - at: When it is said.
    /// - Throws: An ``OrderRefusal``: `notAComeback`, `orderCancelled`, `creditUnchangeable`, `faultOfNobody`,
    ///   `beforeLastStep` before the order was opened.
    public mutating func assignFault(
        _ fault: ComebackFault, to employee: Identifier<Employee>? = nil, at: Timestamp
    ) throws(OrderRefusal) {
        var check = OrderCheck()
        if status == .cancelled { check.open(self) }
        check.noCredit(self)
        check.comeback(of: self)
        check.order(at, notBefore: openedAt, at: Place.document.field("at"))
        check.text(fault.rawValue, .name, at: Place.document.field("fault"))
        check.fault(fault, employee)
        try check.verdict()
        origin.comeback?.fault = fault
        origin.comeback?.employee = employee
    }
}

extension OrderCheck {
    fileprivate mutating func comeback(of order: RepairOrder) {
        guard order.origin.comeback == nil else { return }
        report(
            .notAComeback, at: Place.document.field("origin").field("comeback"),
            "the order is no comeback", "工单不是返修")
    }

    /// That nobody's fault is not somebody's.
    mutating func fault(_ fault: ComebackFault?, _ employee: Identifier<Employee>?) {
        guard let employee, fault == .nobody else { return }
        report(
            .faultOfNobody, at: Place.document.field("employee"), inputs: [.init("employee", employee.rawValue)],
            "what is nobody's fault is not that of \(employee)", "非本店责任不能归于 \(employee)")
    }
}
