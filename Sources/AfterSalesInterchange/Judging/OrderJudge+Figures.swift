import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

extension OrderJudge {
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

    func sum(_ hours: [Hours]) -> Hours? {
        guard var sum = hours.first else { return nil }
        for one in hours.dropFirst() {
            guard let next = try? sum + one else { return nil }
            sum = next
        }
        return sum
    }

    mutating func hours(_ field: SourceField?) -> Hours? {
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

    mutating func quantity(_ field: SourceField?) -> LineQuantity {
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

    /// The currency of the order's amounts: its own, or else that of the file.
    mutating func statedCurrency() -> Currency? {
        guard let text = text(.currency) else { return conventions.currency }
        if let currency = try? Currency(text.uppercased()) { return currency }
        say(
            .error, .unknownCurrency, at: place(.currency), [.init("currency", String(text.prefix(60)))],
            "no currency has this code", "没有这种币种")
        return nil
    }

    mutating func amount(_ field: SourceField?) -> Money? {
        guard let field, !field.text.isSourceNothing else { return nil }
        guard let currency else {
            if !saidUnpriced, text(.currency) == nil {
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

    mutating func number(_ field: SourceField, _ severity: Finding.Severity) -> DecimalNumeral? {
        guard !field.text.isSourceNothing else { return nil }
        let text = field.text.sourceTrimmed
        if let number = SourceNumber.read(text, conventions.decimalSign) { return number }
        say(
            severity, .malformedNumber, at: field.place, [.init("value", String(text.prefix(60)))],
            "\(text.prefix(60)) is not a number as the file writes them", "\(text.prefix(60)) 不是该文件写法的数字")
        return nil
    }
}
