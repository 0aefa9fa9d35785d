import AfterSalesCore

@testable import AfterSalesInterchange

/// An order as a tree says it, made by hand.
enum TreeOrder {
    static let root = "/ProcessRepairOrder/ProcessRepairOrderDataArea/RepairOrder[1]"

    static func place(_ line: Int, _ path: String) -> SourcePlace {
        SourcePlace(file: "ro.xml", line: line, path: "\(root)/\(path)")
    }

    /// An order without fault; fields that are given replace it, nil takes them away.
    static func order(
        _ changes: [SourceOrder.Field: String?] = [:], _ jobs: [[SourceOrder.JobField: String]] = [usualJob]
    ) -> SourceOrder {
        var fields: [SourceOrder.Field: String] = [
            .dealer: "ON41127", .number: "RO-100480", .opened: "2021-11-10T08:28:00-04:00",
            .completed: "2021-11-12T16:45:00-04:00", .status: "Closed", .vin: "1HGCV1F30LA100234", .make: "Honda",
            .model: "Accord", .modelYear: "2020", .plate: "CKLM 302", .odometerIn: "38000", .odometerInUnit: "KMT",
            .odometerOut: "38003", .odometerOutUnit: "KMT", .advisor: "K. Whitfield", .system: "DEALERTRACK",
        ]
        for (field, text) in changes { fields[field] = text }
        var order = SourceOrder(at: SourcePlace(file: "ro.xml", line: 10, path: root), "<RepairOrder/>")
        let all = SourceOrder.Field.allCases
        for (line, field) in all.enumerated() {
            order.fields[field] = fields[field].map { SourceField($0, at: place(11 + line, field.rawValue)) }
        }
        for (index, texts) in jobs.enumerated() {
            var job = SourceOrder.Job(at: place(100 + index * 20, "Job[\(index + 1)]"))
            for (line, field) in SourceOrder.JobField.allCases.enumerated() {
                job.fields[field] = texts[field].map {
                    SourceField($0, at: place(101 + index * 20 + line, "Job[\(index + 1)]/\(field.rawValue)"))
                }
            }
            order.jobs.append(job)
        }
        return order
    }

    static let usualJob: [SourceOrder.JobField: String] = [
        .number: "1", .operation: "BRK41", .concern: "Squeal when braking", .correction: "Replaced pads", .hours: "1.1",
    ]

    /// - Parameter made: When the file says that it was made.
    static func judge(made: String = "2026-07-31T23:14:07-04:00") -> OrderJudge {
        OrderJudge(
            OrderConventions(), createdAt: ServiceRecords.instant(made),
            now: ServiceRecords.instant("2026-11-22T00:00:00Z"), in: .utc)
    }
}
