import AfterSales

/// A statement as comma-separated values: an amount in each row, named by what it is.
///
/// `gross` less `deduction` is `net`, less `withheld` is `linePayable`; those and `correction` add up to `commission`; with
/// `advance`, less `recovered` and `carriedForward`, that is `payable`, and with `baseSalary` the `income`.
struct StatementCSV {
    /// The names of the columns.
    static let header = [
        "period", "dealer", "currency", "plan", "planVersion", "closeStatus", "employee", "name", "position",
        "amountOf",
        "scheme", "item", "ofMonth", "amount", "reason",
    ]

    private var csv = CSVText()
    private let beginning: [CSVText.Cell]

    /// The document.
    var text: String { csv.text }

    /// Writes a statement down.
    init(_ report: StatementReport) {
        let (record, statement) = (report.record, report.statement)
        beginning = [
            .plain(record.month.description), .text(record.dealer.rawValue), .plain(record.currency.code),
            .text(record.plan.id), .plain(String(record.plan.version)), .plain(record.status.rawValue),
            .text(statement.employee.rawValue), .text(statement.name), .text(statement.position),
        ]
        csv.add(Self.header.map { .plain($0) })
        add("baseSalary", statement.baseSalary)
        for line in statement.lines {
            add("gross", line.gross, scheme: line.scheme)
            for deduction in line.deductions {
                add("deduction", deduction.amount, scheme: line.scheme, item: deduction.id)
            }
            add("net", line.net, scheme: line.scheme)
            for withheld in line.withheld {
                add("withheld", withheld.amount, scheme: line.scheme, item: withheld.id)
            }
            add("linePayable", line.payable, scheme: line.scheme)
        }
        for correction in statement.corrections {
            add(
                "correction", correction.amount, scheme: correction.scheme ?? "",
                item: correction.cause?.rawValue ?? "", ofMonth: correction.ofPeriod.description,
                reason: correction.reason)
        }
        add("commission", statement.commission)
        if let draw = statement.draw {
            add("advance", draw.advance, item: draw.kind.rawValue)
            add("recovered", draw.recovered, item: draw.kind.rawValue)
            add("drawBalance", draw.balance, item: draw.kind.rawValue)
        }
        add("carriedForward", statement.carriedForward)
        add("payable", statement.payable)
        add("income", statement.income)
    }

    private mutating func add(
        _ name: String, _ amount: Money, scheme: String = "", item: String = "", ofMonth: String = "",
        reason: String = ""
    ) {
        csv.add(
            beginning + [
                .plain(name), .text(scheme), .text(item), .plain(ofMonth), .plain(amount.amountText), .text(reason),
            ])
    }
}
