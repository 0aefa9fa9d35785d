import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

extension ClaimCheck {
    mutating func bad(
        _ index: Int, _ code: Finding.Code, _ line: RemittanceLine, _ inputs: [Finding.Input], _ english: String,
        _ chinese: String
    ) {
        add(.of(.error, index, code, line, inputs, english, chinese))
    }

    mutating func warn(
        _ index: Int, _ code: Finding.Code, _ line: RemittanceLine, _ inputs: [Finding.Input], _ english: String,
        _ chinese: String
    ) {
        add(.of(.warning, index, code, line, inputs, english, chinese))
    }

    mutating func note(
        _ index: Int, _ code: Finding.Code, _ line: RemittanceLine, _ english: String, _ chinese: String
    ) {
        add(.of(.note, index, code, line, [], english, chinese))
    }
}

extension Finding {
    /// A finding that names the line of a list, from 1 as people count, and its claim.
    fileprivate static func of(
        _ severity: Severity, _ index: Int, _ code: Code, _ line: RemittanceLine, _ inputs: [Input], _ english: String,
        _ chinese: String
    ) -> Finding {
        Finding(
            severity, code, at: Place.document.field("lines").element(index),
            inputs: [
                .init("line", String(index + 1)), .init("claim", line.claim), .init("amount", line.amount.description),
            ] + inputs, LocalizedText(english, chinese))
    }
}
