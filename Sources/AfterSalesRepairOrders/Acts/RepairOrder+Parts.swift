public import AfterSalesCore
import AfterSalesCustomers

extension RepairOrder {
    /// How much of a line or component is with the workshop: issued, less what came back.
    /// - Parameter line: The line or component.
    public func issued(on line: Identifier<OrderLine>) -> LineQuantity {
        var units: Int64 = 0
        for movement in partMovements where movement.line == line {
            let isIssue = movement.way == .issued
            let (sum, overflow) =
                isIssue
                ? units.addingReportingOverflow(movement.quantity.units)
                : units.subtractingReportingOverflow(movement.quantity.units)
            // No store has so much; an order that says so was written by somebody else, and must not stop the program.
            units = overflow ? (isIssue ? .max : .min) : sum
        }
        return LineQuantity(units: units)
    }

    /// Issues parts to the workshop (领料), at most as many as the line has.
    /// - Throws: An ``OrderRefusal``: `orderSettled`, `unknownLine`, `notAPart`, `jobNotAuthorized`,
    ///   `quantityNotPositive`, `issuedTooMuch`.
    public mutating func issue(
        _ quantity: LineQuantity, on line: Identifier<OrderLine>, from source: PartSource = .shelf,
        by employee: Identifier<Employee>, at: Timestamp
    ) throws(OrderRefusal) {
        try move(
            PartMovement(line: line, quantity: quantity, way: .issued, source: source, by: employee, at: at))
    }

    /// Takes parts back (退料), at most as many as are out.
    /// - Throws: An ``OrderRefusal``: `orderSettled`, `unknownLine`, `notAPart`, `quantityNotPositive`,
    ///   `returnedTooMuch`.
    public mutating func takeBack(
        _ quantity: LineQuantity, on line: Identifier<OrderLine>, by employee: Identifier<Employee>, at: Timestamp
    ) throws(OrderRefusal) {
        try move(PartMovement(line: line, quantity: quantity, way: .returned, source: nil, by: employee, at: at))
    }

    private mutating func move(_ movement: PartMovement) throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        check.order(movement.at, notBefore: openedAt, at: Place.document.field("at"))
        check.text(movement.source?.rawValue, .name, at: Place.document.field("source"))
        let quantity = movement.quantity
        let place = Place.document.field("line")
        if quantity.units <= 0 {
            check.report(
                .quantityNotPositive, at: Place.document.field("quantity"),
                inputs: [.init("quantity", quantity.description)], "the quantity \(quantity) is not above zero",
                "数量 \(quantity) 必须大于零")
        }
        if let (kind, most, job) = storedGoods(movement.line) {
            if ![.part, .accessory, .careProduct].contains(kind) {
                check.report(
                    .notAPart, at: place, inputs: [.init("kind", kind.rawValue)], "only goods leave the store",
                    "只有配件才能领退料")
            }
            let out = issued(on: movement.line)
            switch movement.way {
            case .issued:
                if let job = job.flatMap({ check.job($0, of: self, at: place) }) { check.authorized(job, at: place) }
                // Both are at most what a line has, far from overflowing together.
                let (sum, overflow) = out.units.addingReportingOverflow(quantity.units)
                if overflow || sum > most.units {
                    check.report(
                        .issuedTooMuch, at: Place.document.field("quantity"),
                        inputs: [
                            .init("quantity", quantity.description), .init("issued", out.description),
                            .init("line", most.description),
                        ],
                        "\(quantity) beside \(out) is more than the \(most) of the line",
                        "已领 \(out)，再领 \(quantity) 超过行数量 \(most)")
                }
            case .returned:
                if quantity > out {
                    check.report(
                        .returnedTooMuch, at: Place.document.field("quantity"),
                        inputs: [.init("quantity", quantity.description), .init("issued", out.description)],
                        "only \(out) is out, not \(quantity)", "已领 \(out)，不能退 \(quantity)")
                }
            }
        } else {
            check.report(
                .unknownLine, at: place, inputs: [.init("line", movement.line.rawValue)],
                "the order has no line \(movement.line)", "工单没有行 \(movement.line)")
        }
        try check.verdict()
        partMovements.append(movement)
    }

    /// What of a line or component could be in the store: its kind, its quantity, its job.
    private func storedGoods(_ id: Identifier<OrderLine>) -> (LineKind, LineQuantity, Identifier<Job>?)? {
        for line in lines {
            if line.id == id { return (line.kind, line.quantity, line.job) }
            for component in line.components where component.id == id {
                return (component.kind, component.quantity, line.job)
            }
        }
        return nil
    }
}
