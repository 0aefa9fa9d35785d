public import AfterSalesCore
import AfterSalesStorage

/// What can be wrong with closes that are handed to the payroll.
extension Finding.Code {
    /// A close is given twice.
    public static let closeTwice: Self = "closeTwice"
    /// A close that is not posted is to be paid.
    public static let notPosted: Self = "notPosted"
    /// Two plans' closes of one month do not agree on somebody's base salary.
    public static let salaryDiffers: Self = "salaryDiffers"
}

extension Finding {
    static func closeTwice(_ record: RecordReference) -> Finding {
        Finding(
            .error, .closeTwice, at: Place(record.description),
            LocalizedText("\(record) is given twice", "\(record) 重复给出"))
    }

    static func notPosted(_ record: RecordReference, _ status: CloseStatus) -> Finding {
        Finding(
            .error, .notPosted, at: Place(record.description), inputs: [.init("status", status.rawValue)],
            LocalizedText("\(record) is \(status.rawValue), not posted", "\(record) 的状态为 \(status.rawValue)，尚未过账"))
    }

    static func closeInOtherCurrency(_ record: RecordReference, _ found: Currency, _ expected: Currency) -> Finding {
        Finding(
            .error, .currencyMismatch, at: Place(record.description),
            inputs: [.init("found", found.code), .init("expected", expected.code)],
            LocalizedText(
                "\(record) pays in \(found), the others in \(expected)", "\(record) 使用 \(found)，其余使用 \(expected)"))
    }

    static func closeOfOtherMonth(_ record: RecordReference, _ other: RecordReference) -> Finding {
        Finding(
            .error, .differentMonth, at: Place(record.description), inputs: [.init("other", other.description)],
            LocalizedText(
                "\(record) is not of the dealership and month of \(other)", "\(record) 与 \(other) 不是同一经销商的同一月份"))
    }

    static func salaryDiffers(_ employee: Identifier<Employee>, _ one: Money, _ other: Money) -> Finding {
        Finding(
            .error, .salaryDiffers, at: Place.document.field("employees").element(where: ("id", employee.rawValue)),
            inputs: [.init("one", one.amountText), .init("other", other.amountText)],
            LocalizedText(
                "the base salary of \(employee) is \(one.amountText) by one close and \(other.amountText) by another",
                "\(employee) 的基本工资在不同结算中分别为 \(one.amountText) 和 \(other.amountText)"))
    }
}
