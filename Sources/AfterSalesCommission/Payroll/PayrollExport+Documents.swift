import AfterSalesCore

extension PayrollExport {
    /// The hand-over as comma-separated values, UTF-8, lines ended by CR LF: a row per employee, and a last one with the
    /// totals, whose employee is empty. A scheme's column is `scheme:PLAN:SCHEME`.
    public func csv() -> String {
        var csv = CSVText()
        let head = ["month", "dealer", "currency", "employee", "name", "position", "baseSalary"]
        csv.add(
            head.map { .plain($0) } + schemes.map { .text("scheme:\($0.plan):\($0.scheme)") }
                + totals.amounts.map { .plain($0.name) })
        for row in rows + [totals] {
            let beginning: [CSVText.Cell] = [
                .plain(month.description), .text(dealer.rawValue), .plain(currency.code),
                .text(row.employee?.rawValue ?? ""), .text(row.name), .text(row.position),
                .plain(row.baseSalary.amountText),
            ]
            csv.add(beginning + (row.schemes + row.amounts.map(\.amount)).map { .plain($0.amountText) })
        }
        return csv.text
    }

    /// The hand-over as JSON text (`aftersales.payroll/1`), always the same bytes for the same closes.
    public func json() -> String {
        JSONWriter.text(
            .object([
                .init("format", .string(Self.format)), .init("month", .string(month.description)),
                .init("dealer", .string(dealer.rawValue)), .init("currency", .string(currency.code)),
                .init("closes", .array(closes.map(Self.document))),
                .init("employees", .array(rows.map { .object(person($0) + amounts($0)) })),
                .init("totals", .object(amounts(totals))),
            ]))
    }

    private static func document(_ close: Close) -> JSONValue {
        .object([
            .init("plan", .string(close.plan)), .init("version", .integer(close.version)),
            .init("status", .string(close.status.rawValue)), .init("held", .bool(close.isHeld)),
        ])
    }

    private func person(_ row: PayrollRow) -> [JSONValue.Member] {
        [
            .init("employee", .string(row.employee?.rawValue ?? "")), .init("name", .string(row.name)),
            .init("position", .string(row.position)),
        ]
    }

    /// Of one employee only schemes that pay something, of the totals all.
    private func amounts(_ row: PayrollRow) -> [JSONValue.Member] {
        let paid = zip(schemes, row.schemes).filter { row.employee == nil || $1.minorUnits != 0 }
        let list = paid.map { scheme, amount in
            JSONValue.object([
                .init("plan", .string(scheme.plan)), .init("scheme", .string(scheme.scheme)),
                .init("amount", .string(amount.amountText)),
            ])
        }
        return [.init("baseSalary", .string(row.baseSalary.amountText)), .init("schemes", .array(list))]
            + row.amounts.map { .init($0.name, .string($0.amount.amountText)) }
    }
}
