import AfterSalesCore
import AfterSalesRepairOrders

/// Which job of an order a row speaks of: its words without regard to case, and what it is for.
struct JobName: Hashable {
    private let text: String
    private let operation: String?
    private let concern: String?

    init(_ job: OrderFacts.Job) {
        text = job.text.sourceWord
        operation = job.operation
        concern = job.concern
    }
}

extension OrderFacts {
    /// Whether another row can speak of the same visit: the same car, days, readings and status, as far as both say them.
    func agrees(with other: OrderFacts) -> Bool {
        isOfTheVisit(of: other) && Self.agree(completed?.day, other.completed?.day) && status == other.status
            && Self.agree(odometerIn?.kilometres, other.odometerIn?.kilometres)
            && Self.agree(odometerOut?.kilometres, other.odometerOut?.kilometres)
    }

    /// Whether another row is about the same car on the same day: then it is the same order, be it right or wrong.
    func isOfTheVisit(of other: OrderFacts) -> Bool { vin == other.vin && opened.day == other.opened.day }

    /// Takes what another row says of the order as a whole and this one does not.
    /// - Returns: What both say, and otherwise; what stood there first stays.
    mutating func fill(from other: OrderFacts) -> [SourceOrder.Field] {
        var differing: [SourceOrder.Field] = []
        func fill<Value: Equatable>(_ field: SourceOrder.Field, _ here: inout Value?, _ there: Value?) {
            if let here, let there, here != there { differing.append(field) }
            here = here ?? there
        }
        completed = completed ?? other.completed
        odometerIn = odometerIn ?? other.odometerIn
        odometerOut = odometerOut ?? other.odometerOut
        fill(.make, &make, other.make)
        fill(.model, &model, other.model)
        fill(.modelYear, &modelYear, other.modelYear)
        fill(.plate, &plate, other.plate)
        fill(.promised, &promised, other.promised)
        fill(.advisor, &advisor, other.advisor)
        fill(.customer, &customer, other.customer)
        fill(.concern, &concern, other.concern)
        fill(.payType, &statedPayType, other.statedPayType)
        return differing
    }

    fileprivate static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
        one == nil || other == nil || one == other
    }
}

extension OrderFacts.Job {
    /// Whether another row of the same name says nothing else of the job.
    func agrees(with other: Self) -> Bool {
        (number == other.number || !isNumbered || !other.isNumbered)
            && OrderFacts.agree(hours, other.hours) && OrderFacts.agree(soldHours, other.soldHours)
            && OrderFacts.agree(cause, other.cause) && OrderFacts.agree(correction, other.correction)
            && OrderFacts.agree(shortText, other.shortText) && OrderFacts.agree(isComeback, other.isComeback)
    }

    /// Takes what another row says of the job: what is missing here, and its lines.
    mutating func join(_ other: Self) {
        hours = hours ?? other.hours
        soldHours = soldHours ?? other.soldHours
        cause = cause ?? other.cause
        correction = correction ?? other.correction
        shortText = shortText ?? other.shortText
        isComeback = isComeback ?? other.isComeback
        lines += other.lines
    }
}
