import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

extension OrderJudge {
    /// What was done.
    mutating func jobs(paidBy payType: PayType) -> [OrderFacts.Job] {
        var jobs: [OrderFacts.Job] = []
        var numbers: Set<String> = []
        for (index, source) in source.jobs.enumerated() {
            let stated = text(source, .number)
            var number = stated ?? String(index + 1)
            if !numbers.insert(number).inserted {
                if stated != nil {
                    say(
                        .warning, .duplicateJob, at: source.fields[.number]?.place ?? source.place,
                        [.init("job", String(number.prefix(60)))], "two jobs of the order have this number", "工单内项目编号重复"
                    )
                }
                while !numbers.insert(number).inserted { number += "'" }
            }
            let pays = self.payType(source.fields[.payType], else: payType)
            let text = words(of: source)
            let soldHours = hours(source.fields[.soldHours])
            // Of the operations where the job itself says nothing.
            let worked = hours(source.fields[.hours]) ?? sum(source.lines.compactMap { hours($0.fields[.hours]) })
            jobs.append(
                OrderFacts.Job(
                    number: number, text: text ?? "", shortText: self.text(source, .shortText),
                    operation: self.text(source, .operation), concern: self.text(source, .concern),
                    cause: self.text(source, .cause), correction: self.text(source, .correction),
                    hours: worked, soldHours: soldHours, isComeback: isComeback(source.fields[.comeback]),
                    payType: pays,
                    lines: source.lines.map { line($0, paidBy: pays) }))
        }
        sayUnpriced(jobs)
        return jobs
    }

    /// A line without a price counts as nothing beside others that have one: that is said.
    private mutating func sayUnpriced(_ jobs: [OrderFacts.Job]) {
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

    private func text(_ job: SourceOrder.Job, _ field: SourceOrder.JobField) -> String? {
        let text = job.fields[field]?.text.sourceTrimmed ?? ""
        return text.isEmpty ? nil : text
    }

    /// What the job is called: the first text that says something, an operation's code at the worst. A text that ought to be
    /// there and is empty is said, once for the job.
    private mutating func words(of job: SourceOrder.Job) -> String? {
        let fallback = text(job, .shortText) ?? text(job, .concern) ?? text(job, .operation)
        if let raw = job.fields[.text] {
            if let text = text(job, .text) { return text }
            sayEmpty(raw.place, job, [.text], fallback)
            return text(job, .correction) ?? fallback
        }
        let spoken: [SourceOrder.JobField] = [.concern, .correction, .cause]
        let empty = spoken.filter { job.fields[$0] != nil && text(job, $0) == nil }
        let isSilent = spoken.allSatisfy { text(job, $0) == nil }
        if let first = empty.first.flatMap({ job.fields[$0] }), isSilent {
            sayEmpty(first.place, job, empty, fallback)
        } else if let first = empty.first.flatMap({ job.fields[$0] }) {
            say(.note, .emptyText, at: first.place, "nothing stands there", "内容为空")
        }
        return text(job, .correction) ?? fallback
    }

    private mutating func sayEmpty(
        _ place: SourcePlace, _ job: SourceOrder.Job, _ empty: [SourceOrder.JobField], _ instead: String?
    ) {
        let others = empty.dropFirst().compactMap { job.fields[$0]?.place }
        let isCut = instead == text(job, .shortText)
        let cut = ("the shorter text stands for it, which may be cut off", "以较短的文字代替，可能不完整")
        let whole = ("another text stands for it", "以其他文字代替")
        let inputs: [Finding.Input] =
            (instead.map { [.init("instead", String($0.prefix(200)))] } ?? [])
            + others.map { .init("also", $0.description) }
        say(
            .warning, .emptyText, at: place, inputs,
            instead == nil ? "nobody says what was done" : "nobody says what was done; \(isCut ? cut.0 : whole.0)",
            instead == nil ? "没有作业内容" : "没有作业内容，\(isCut ? cut.1 : whole.1)")
    }

    private mutating func line(_ source: SourceOrder.Line, paidBy payType: PayType) -> OrderFacts.Line {
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

    /// Who pays; a word that is not known is kept as it is, and said.
    mutating func payType(_ field: SourceField?, else usual: PayType) -> PayType {
        guard let field, !field.text.isSourceNothing else { return usual }
        let word = field.text.statusWord
        if let known = conventions.payTypes[word] { return known }
        if word == "sublet" { return usual }
        say(
            .note, .unknownPayer, at: field.place, [.init("payer", String(field.text.prefix(60)))],
            "the word stands for no payer that is known; it is kept as it is", "付费类别无对应，原文保留")
        return PayType(rawValue: field.text.sourceTrimmed)
    }

    /// Nil where nothing is said of it, or nothing that is understood.
    private func isComeback(_ field: SourceField?) -> Bool? {
        switch field?.text.sourceWord {
        case "true", "1", "yes", "y", "是": true
        case "false", "0", "no", "n", "否": false
        default: nil
        }
    }

    private func sum(_ hours: [Hours]) -> Hours? {
        guard var sum = hours.first else { return nil }
        for one in hours.dropFirst() {
            guard let next = try? sum + one else { return nil }
            sum = next
        }
        return sum
    }

    private mutating func hours(_ field: SourceField?) -> Hours? {
        guard let field, let number = number(field, .warning) else { return nil }
        guard number.signum >= 0 else {
            say(
                .warning, .hoursBelowZero, at: field.place, [.init("hours", number.description)],
                "\(number) hours are less than none: they are not taken", "工时 \(number) 小于零，未采用")
            return nil
        }
        guard number.scale <= 2, let units = try? number.units(fractionDigits: 2, rounding: .halfAwayFromZero) else {
            say(
                .warning, .tooManyDigits, at: field.place, [.init("hours", number.description)],
                "hours are kept in hundredths: \(number) is not taken", "工时保留两位小数，\(number) 未采用")
            return nil
        }
        return Hours(units: units)
    }

    private mutating func quantity(_ field: SourceField?) -> LineQuantity {
        guard let field, let number = number(field, .error) else { return .one }
        guard number.signum > 0, number.scale <= 3,
            let units = try? number.units(fractionDigits: 3, rounding: .halfAwayFromZero)
        else {
            say(
                .error, number.signum > 0 ? .tooManyDigits : .quantityNotPositive, at: field.place,
                [.init("quantity", number.description)], "nothing is sold in a quantity of \(number)",
                "数量 \(number) 不成立")
            return .one
        }
        return LineQuantity(units: units)
    }

    private mutating func amount(_ field: SourceField?) -> Money? {
        guard let field, !field.text.isSourceNothing else { return nil }
        guard let currency = conventions.currency else {
            if !saidUnpriced {
                saidUnpriced = true
                say(
                    .warning, .unknownCurrency, at: field.place,
                    "nobody says in which currency amounts are: none of the file is taken", "没有币种，文件中的金额均未采用")
            }
            return nil
        }
        let signs: Set<Character> = ["$", "¥", "￥", "€", "£", "C", "U", "S", "A", "D", " "]
        let text = String(field.text.sourceTrimmed.drop { signs.contains($0) })
        guard let number = number(SourceField(text, at: field.place), .error) else { return nil }
        guard number.signum >= 0 else {
            say(
                .error, .amountBelowZero, at: field.place, [.init("amount", number.description)],
                "the amount \(number) is below zero", "金额 \(number) 不能为负")
            return nil
        }
        guard number.scale <= currency.minorUnitDigits,
            let units = try? number.units(fractionDigits: currency.minorUnitDigits, rounding: .halfAwayFromZero)
        else {
            say(
                .error, .tooManyDigits, at: field.place, [.init("amount", number.description)],
                "\(number) has more decimals than \(currency) has", "\(number) 的小数位数超过 \(currency)")
            return nil
        }
        return Money(minorUnits: units, currency: currency)
    }

    private mutating func number(_ field: SourceField, _ severity: Finding.Severity) -> DecimalNumeral? {
        guard !field.text.isSourceNothing else { return nil }
        let text = field.text.sourceTrimmed
        if let number = SourceNumber.read(text, conventions.decimalSign) { return number }
        say(
            severity, .malformedNumber, at: field.place, [.init("value", String(text.prefix(60)))],
            "\(text.prefix(60)) is not a number as the file writes them", "\(text.prefix(60)) 不是该文件写法的数字")
        return nil
    }

    private static let kinds: [String: LineKind] = [
        "labour": .labour, "labor": .labour, "l": .labour, "工时": .labour, "part": .part, "parts": .part, "p": .part,
        "配件": .part, "sublet": .sublet, "外协": .sublet, "accessory": .accessory, "精品": .accessory, "fee": .fee,
        "misc": .fee, "charge": .fee, "费用": .fee, "discount": .discount, "折扣": .discount, "package": .fee,
        "careproduct": .careProduct,
    ]
}
