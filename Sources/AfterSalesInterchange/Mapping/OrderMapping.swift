public import AfterSalesCore

/// How the rows of a table become orders (列映射), as data: which column is what, and how its cells are written.
///
/// A row is an order with one job and at most one line; further rows with the same number are further jobs of the order.
///
/// ```swift
/// let layout = try OrderMapping.serviceRecords.layout(of: header, in: "service-records.csv")
/// let order = layout.order(of: cells, line: 2, text: line)
/// ```
public struct OrderMapping: Hashable, Sendable {
    /// Its name.
    public let id: String
    /// The columns that are about the order and the car.
    public let order: [SourceOrder.Field: String]
    /// The columns that are about its job.
    public let job: [SourceOrder.JobField: String]
    /// The columns that are about what was sold.
    public let line: [SourceOrder.LineField: String]
    /// The columns, by name, that a file may do without.
    public let optional: Set<String>
    /// The columns that are there and not read; any others are said to be unknown.
    public let ignored: Set<String>
    /// How cells are written.
    public var conventions: OrderConventions
    /// Whether an apostrophe in front of what a spreadsheet would take for a formula is no part of the text, as
    /// ``/AfterSalesCore/CSVText`` writes it.
    public var isGuarded = false

    /// A mapping.
    /// - Parameters:
    ///   - id: Its name.
    ///   - order: The columns that are about the order and the car.
    ///   - job: The columns that are about its job.
    ///   - line: The columns that are about what was sold.
    ///   - optional: The columns that a file may do without.
    ///   - ignored: The columns that are not read.
    ///   - conventions: How cells are written.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `missingField` for what an order cannot do
    ///   without, `duplicateColumn`, `emptyText`.
    public init(
        _ id: String, order: [SourceOrder.Field: String], job: [SourceOrder.JobField: String] = [:],
        line: [SourceOrder.LineField: String] = [:], optional: Set<String> = [], ignored: Set<String> = [],
        _ conventions: OrderConventions = OrderConventions()
    ) throws(Rejection) {
        self.init(known: id, order, job, line, optional, ignored, conventions)
        var check = MappingCheck()
        check.mapping(self)
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
    }

    init(
        known id: String, _ order: [SourceOrder.Field: String], _ job: [SourceOrder.JobField: String],
        _ line: [SourceOrder.LineField: String], _ optional: Set<String>, _ ignored: Set<String>,
        _ conventions: OrderConventions
    ) {
        self.id = id
        self.order = order
        self.job = job
        self.line = line
        self.optional = optional
        self.ignored = ignored
        self.conventions = conventions
    }

    /// The columns of service records as vehicle history services collect them: one row for each job, `VIN`, `RO_OPEN_DATE`,
    /// `MILEAGE` and `ODOMETER_MEASURE`, `RO_INVOICE_NUMBER` and their like, the month in front.
    public static let serviceRecords = OrderMapping(
        known: "service-records",
        [
            .vin: "VIN", .opened: "RO_OPEN_DATE", .completed: "RO_CLOSE_DATE", .odometerIn: "MILEAGE",
            .odometerInUnit: "ODOMETER_MEASURE", .number: "RO_INVOICE_NUMBER", .make: "MAKE", .model: "MODEL",
            .modelYear: "MODEL_YEAR", .plate: "PLATE", .plateRegion: "PLATE_STATE", .system: "MANAGEMENT_SYSTEM",
            .dealer: "LOCATION_ID",
        ],
        [.text: "SERVICE_DESCRIPTION", .shortText: "LABOR_DESCRIPTION"],
        [.text: "PART_NAME_DESCRIPTION", .quantity: "PART_QUANTITY"],
        [
            "RO_CLOSE_DATE", "MAKE", "MODEL", "MODEL_YEAR", "PLATE", "PLATE_STATE", "MANAGEMENT_SYSTEM", "LOCATION_ID",
            "SERVICE_DESCRIPTION", "LABOR_DESCRIPTION", "PART_NAME_DESCRIPTION", "PART_QUANTITY",
        ],
        ["LOCATION_NAME", "ADDRESS", "CITY", "STATE", "POSTAL_CODE", "PHONE", "URL"],
        OrderConventions(dates: .monthDayYear))

    /// Those that are built in.
    public static let builtIn = [serviceRecords, aftersalesOrders]
}
