public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension RemittanceList {
    /// The value of a list document's `format` field.
    public static let format = "aftersales.remittance-list/1"

    /// Reads a list document: `{"format": "aftersales.remittance-list/1", "number": "L-7", "manufacturer": "M1",
    /// "day": "2026-06-30", "currency": "CNY", "lines": [{"claim": "N-1", "amount": "120.00", "code": "17"}]}`. A line in
    /// another currency names it.
    /// - Parameters:
    ///   - json: The document.
    ///   - key: Whose, and its id there.
    ///   - limits: How large it may be.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every problem at once, each with its JSON path.
    public init(
        json: some Sequence<UInt8>, as key: RecordKey<RemittanceList>, limits: JSONLimits = JSONLimits()
    ) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        var reader = DocumentReader(findings: findings)
        reader.errorCount = findings.count
        let known = ["format", "number", "manufacturer", "day", "currency", "lines"]
        guard let fields = reader.object(value, at: .document, known: known) else { throw Rejection(reader.findings) }
        if let format = reader.string("format", in: fields), format != Self.format {
            reader.report(
                .wrongFormat, at: fields.place.field("format"), inputs: [.init("expected", Self.format)],
                "the format is another one, expected \(Self.format)", "格式不符，应为 \(Self.format)")
        }
        let number = reader.string("number", in: fields)
        let manufacturer = reader.string("manufacturer", in: fields)
        let day = reader.date("day", in: fields)
        let currency = reader.currency("currency", in: fields)
        let lines = reader.list("lines", in: fields, required: true)
            .map { reader.remittanceLine($0, at: $1, in: currency) }
        guard reader.errorCount == 0, let number, let manufacturer, let day, let currency else {
            throw Rejection(reader.findings)
        }
        try self.init(
            key, number: number, of: Identifier(manufacturer), on: day, in: currency,
            lines: lines.compactMap(\.self))
    }

    /// The list document as JSON text, always the same bytes for the same list.
    public func json() -> String {
        JSONWriter.text(
            .object([
                .init("format", .string(Self.format)), .init("number", .string(number)),
                .init("manufacturer", .string(manufacturer.rawValue)), .init("day", .string(day.description)),
                .init("currency", .string(currency.text)),
                .init("lines", .array(lines.map { $0.document(in: currency) })),
            ]))
    }
}

extension RemittanceLine {
    fileprivate func document(in currency: Currency) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("claim", .string(claim)), .init("amount", .string(amount.amountText)),
        ]
        if amount.currency != currency { members.append(.init("currency", .string(amount.currency.text))) }
        if let code { members.append(.init("code", .string(code.rawValue))) }
        if let text { members.append(.init("text", .string(text))) }
        return .object(members)
    }
}

extension DocumentReader {
    fileprivate mutating func remittanceLine(
        _ value: JSONValue, at place: Place, in currency: Currency?
    ) -> RemittanceLine? {
        guard let fields = object(value, at: place, known: ["claim", "amount", "currency", "code", "text"]) else {
            return nil
        }
        let claim = string("claim", in: fields)
        let amount = decimal("amount", in: fields)
        let code = string("code", in: fields, required: false)
        let text = string("text", in: fields, required: false)
        let hasOwn = present("currency", in: fields, required: false) != nil
        guard let currency = hasOwn ? self.currency("currency", in: fields) : currency, let claim, let amount,
            let money = money(amount, currency, at: fields.place.field("amount"))
        else { return nil }
        return RemittanceLine(claim, money, code: code.map(ClaimCode.init(rawValue:)), text: text)
    }

    /// A currency by its code.
    fileprivate mutating func currency(_ name: String, in fields: Fields) -> Currency? {
        guard let text = string(name, in: fields) else { return nil }
        return currency(text, at: fields.place.field(name))
    }
}

extension FindingReporter {
    /// A currency by its code.
    mutating func currency(_ text: String, at place: Place) -> Currency? {
        if let currency = try? Currency(reading: text) { return currency }
        let shown = String(text.prefix(60))
        report(
            .unknownCurrency, at: place, inputs: [.init("value", shown)], "\(shown) is no currency", "\(shown) 不是币种代码")
        return nil
    }

    /// An amount as it is written.
    mutating func money(_ text: String, _ currency: Currency, at place: Place) -> Money? {
        do throws(NumeralError) {
            return try Money(text, currency)
        } catch {
            report(error, text, at: place)
            return nil
        }
    }
}
