import AfterSalesCore

/// Values of the domain out of a document, each fault reported at its place.
extension DocumentReader {
    mutating func numeral(_ name: String, in fields: Fields) -> DecimalNumeral? {
        guard let text = decimal(name, in: fields) else { return nil }
        return decimalNumeral(text, at: fields.place.field(name))
    }

    mutating func amount(_ name: String, in fields: Fields, _ currency: Currency) -> Money? {
        guard let text = decimal(name, in: fields) else { return nil }
        do throws(NumeralError) {
            return try Money(text, currency)
        } catch {
            report(error, text, at: fields.place.field(name))
            return nil
        }
    }

    mutating func month(_ name: String, in fields: Fields) -> Month? {
        guard let text = string(name, in: fields) else { return nil }
        do throws(CalendarError) {
            return try Month(text)
        } catch {
            report(
                .malformedMonth, at: fields.place.field(name), inputs: [.init("value", text)],
                "\(text) is not a month such as 2026-06", "\(text) 不是 2026-06 形式的月份")
            return nil
        }
    }

    /// A date that may be absent.
    mutating func date(_ name: String, in fields: Fields) -> LocalDate? {
        guard let text = string(name, in: fields, required: false) else { return nil }
        do throws(CalendarError) {
            return try LocalDate(text)
        } catch {
            report(
                .malformedDate, at: fields.place.field(name), inputs: [.init("value", text)],
                "\(text) is not a date such as 2026-06-30", "\(text) 不是 2026-06-30 形式的日期")
            return nil
        }
    }

    mutating func currency(_ name: String, in fields: Fields) -> Currency? {
        guard let text = string(name, in: fields) else { return nil }
        do throws(UnknownCurrency) {
            return try Currency(text)
        } catch {
            report(
                .unknownCurrency, at: fields.place.field(name), inputs: [.init("currency", text)],
                "\(text) is no ISO 4217 currency", "\(text) 不是 ISO 4217 货币代码")
            return nil
        }
    }

    mutating func subject(_ name: String, in fields: Fields) -> Subject? {
        guard let text = string(name, in: fields) else { return nil }
        if let subject = Subject(text) { return subject }
        report(
            .malformedSubject, at: fields.place.field(name), inputs: [.init("subject", text)],
            "\(text) is not dealer, team:ID or employee:ID", "\(text) 不是 dealer、team:ID 或 employee:ID")
        return nil
    }
}
