import AfterSalesCore
import AfterSalesRepairOrders

extension OrderTable {
    /// What a column is about.
    enum Column: Hashable {
        case order(SourceOrder.Field)
        case job(SourceOrder.JobField)
        case line(SourceOrder.LineField)
    }

    /// The columns: those of the order, of the job, of the line, in the order in which one reads them.
    static let columns: [(column: Column, name: String)] = {
        let mapping = OrderMapping.aftersalesOrders
        let order: [SourceOrder.Field] = [
            .dealer, .number, .system, .vin, .make, .model, .modelYear, .plate, .plateRegion, .opened, .completed,
            .promised,
            .status, .odometerIn, .odometerInUnit, .odometerOut, .odometerOutUnit, .advisor, .customer, .concern,
            .payType,
            .currency,
        ]
        let job: [SourceOrder.JobField] = [
            .number, .text, .shortText, .operation, .concern, .cause, .correction, .hours, .soldHours, .comeback,
            .payType,
        ]
        let line: [SourceOrder.LineField] = [
            .number, .kind, .code, .text, .quantity, .soldHours, .unitPrice, .payType,
        ]
        return order.compactMap { field in mapping.order[field].map { (.order(field), $0) } }
            + job.compactMap { field in mapping.job[field].map { (.job(field), $0) } }
            + line.compactMap { field in mapping.line[field].map { (.line(field), $0) } }
    }()

    /// What an order waits for in words that the table has; others are no part of it.
    static let holds: [HoldReason] = [.parts, .approval, .sublet, .bay, .technician, .unstated]

    /// The table's own word for a status.
    static func word(_ status: OrderStatus, _ hold: HoldReason?) -> String {
        hold.map { "\(status.rawValue)/\($0.rawValue)" } ?? status.rawValue
    }
}
