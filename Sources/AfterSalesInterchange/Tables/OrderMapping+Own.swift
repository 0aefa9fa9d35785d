import AfterSalesCore
import AfterSalesRepairOrders

extension OrderMapping {
    /// The library's own table of orders (本库工单表), `aftersales-orders`, as ``OrderTable`` writes it: a row for each line of a
    /// job, and for each job without one.
    public static let aftersalesOrders: OrderMapping = {
        let order: [SourceOrder.Field: String] = [
            .dealer: "dealer", .number: "order", .system: "system", .vin: "vin", .make: "make", .model: "model",
            .modelYear: "model_year", .plate: "plate", .plateRegion: "plate_region", .opened: "opened",
            .completed: "completed", .promised: "promised", .status: "status", .payType: "pay_type",
            .odometerIn: "odometer_in", .odometerInUnit: "odometer_in_unit", .odometerOut: "odometer_out",
            .odometerOutUnit: "odometer_out_unit", .advisor: "advisor", .customer: "customer", .concern: "concern",
            .currency: "currency",
        ]
        let job: [SourceOrder.JobField: String] = [
            .number: "job", .text: "job_text", .shortText: "job_short_text", .operation: "job_operation",
            .concern: "job_concern", .cause: "job_cause", .correction: "job_correction", .hours: "job_hours",
            .soldHours: "job_sold_hours", .comeback: "job_comeback", .payType: "job_pay_type",
        ]
        let line: [SourceOrder.LineField: String] = [
            .number: "line", .kind: "line_kind", .code: "line_code", .text: "line_text", .quantity: "line_quantity",
            .soldHours: "line_sold_hours", .unitPrice: "line_unit_price", .payType: "line_pay_type",
        ]
        let needed: Set<String> = ["order", "vin", "opened"]
        let all = Array(order.values) + Array(job.values) + Array(line.values)
        var mapping = OrderMapping(
            known: "aftersales-orders", order, job, line, Set(all).subtracting(needed), [], ownConventions)
        mapping.isGuarded = true
        return mapping
    }()

    private static var ownConventions: OrderConventions {
        var conventions = OrderConventions(dates: .yearMonthDay, system: "aftersales")
        for status in OrderStatus.allCases {
            conventions.statuses[status.rawValue.statusWord] = StatusMeaning(status)
            for hold in OrderTable.holds {
                let word = OrderTable.word(status, hold)
                conventions.statuses[word.statusWord] = StatusMeaning(status, waitingFor: hold)
            }
        }
        conventions.payTypes[PayType.unstated.rawValue.statusWord] = .unstated
        return conventions
    }
}
