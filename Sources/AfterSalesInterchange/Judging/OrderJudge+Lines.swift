import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

extension OrderJudge {
    /// A line without a price counts as nothing beside others that have one: that is said.
    mutating func sayUnpriced(_ jobs: [OrderFacts.Job]) {
        guard jobs.contains(where: { job in job.lines.contains { $0.unitPrice != nil } }) else { return }
        for (job, facts) in zip(source.jobs, jobs) {
            for (line, fact) in zip(job.lines, facts.lines) where fact.unitPrice == nil {
                say(
                    .warning, .missingField, at: line.fields[.amount]?.place ?? line.place,
                    "the line has no price, others of the order have: it counts as nothing sold",
                    "该行没有金额而其他行有，按零计入")
            }
        }
    }

    mutating func line(_ source: SourceOrder.Line, paidBy payType: PayType) -> OrderFacts.Line {
        func text(_ field: SourceOrder.LineField) -> String? {
            guard let text = source.fields[field]?.text, !text.isSourceNothing else { return nil }
            return text.sourceTrimmed
        }
        var kind = text(.kind).flatMap { Self.kinds[$0.statusWord] } ?? conventions.lineKind
        // Work that was bought elsewhere is told by the word for who pays.
        if text(.payType)?.statusWord == "sublet" { kind = .sublet }
        let words = text(.text) ?? text(.code)
        if words == nil {
            say(
                .warning, .emptyText, at: source.fields[.text]?.place ?? source.place, "nobody says what was sold",
                "没有项目名称")
        }
        var name = words ?? "-"
        var quantity = quantity(source.fields[.quantity])
        let unit = amount(source.fields[.unitPrice])
        let amount = amount(source.fields[.amount])
        var price = unit ?? amount
        if let amount, let each = unit {
            let product = try? each.rational * quantity.rational
            if product != amount.rational {
                say(
                    .warning, .contradictingCells, at: source.fields[.amount]?.place ?? source.place,
                    [.init("amount", amount.description), .init("unitPrice", each.description)],
                    "the amount is not the price times the quantity; the amount is taken", "金额不等于单价乘数量，以金额为准")
                (price, quantity) = (amount, .one)
            }
        } else if let amount, quantity != .one {
            let (each, rest) = (Int128(amount.minorUnits) * 1_000).quotientAndRemainder(
                dividingBy: Int128(quantity.units))
            if rest == 0, let units = Int64(exactly: each) {
                price = Money(minorUnits: units, currency: amount.currency)
            } else {
                // No price of one comes to the amount: all of it is one.
                name += " × \(quantity)"
                quantity = .one
            }
        }
        return OrderFacts.Line(
            kind: kind, code: text(.code), text: name, quantity: quantity,
            hours: kind == .labour ? hours(source.fields[.soldHours]) : nil, unitPrice: price,
            payType: self.payType(source.fields[.payType], else: payType))
    }

    static let kinds: [String: LineKind] = [
        "labour": .labour, "labor": .labour, "l": .labour, "工时": .labour, "part": .part, "parts": .part, "p": .part,
        "配件": .part, "sublet": .sublet, "外协": .sublet, "accessory": .accessory, "精品": .accessory, "fee": .fee,
        "misc": .fee, "charge": .fee, "费用": .fee, "discount": .discount, "折扣": .discount, "package": .fee,
        "careproduct": .careProduct,
    ]
}
