public import AfterSalesCore

extension KPIResult {
    /// The figure as JSON text, always the same bytes for the same figure. Numbers are strings; no value, and a sum of which
    /// anything is not known, is null.
    /// - Parameter language: The language of title, formula, source and findings.
    public func json(_ language: Language = .english) -> String { JSONWriter.text(document(language)) }

    func document(_ language: Language) -> JSONValue {
        let text: (String?) -> JSONValue = { $0.map { .string($0) } ?? .null }
        let members: [JSONValue.Member] = [
            .init("kpi", .string(kpi.name.id)),
            .init("variant", .string(kpi.name.variant)),
            .init("title", .string(kpi.title[language])),
            .init("unit", .string(kpi.unit.rawValue)),
            .init("currency", .string(currency.code)),
            .init("value", text(shown)),
            .init("exact", text(value?.description)),
            .init("numerator", text(numeratorText)),
            .init("denominator", text(denominatorText)),
            .init("factor", .string(String(kpi.formula.factor))),
            .init("n", text(n.map { String($0) })),
            .init("formula", .string(kpi.formulaText(language))),
            .init("source", .string(kpi.source.id)),
            .init("findings", .array(findings.map { $0.reportDocument(language) })),
        ]
        return .object(members)
    }

    /// The numerator with the decimals of its unit; nil where anything of it is not known, or no sums are reckoned with.
    public var numeratorText: String? {
        guard kpi.formula.quantile == nil, read(kpi.formula.numerator).isEmpty else { return nil }
        return numerator.decimalText(fractionDigits: kpi.numeratorUnit.fractionDigits(in: currency))
    }

    /// The denominator with the decimals of its unit; nil where nothing is divided, or anything of it is not known.
    public var denominatorText: String? {
        guard let denominator, let unit = kpi.denominatorUnit, read(kpi.formula.denominator).isEmpty else { return nil }
        return denominator.decimalText(fractionDigits: unit.fractionDigits(in: currency))
    }

    /// The value with its decimals, a share as a plain number: `0.6112`.
    public var shown: String? { scaled(.halfAwayFromZero)?.decimalText(fractionDigits: fractionDigits) }
}

extension Finding {
    /// A finding beside a figure.
    func reportDocument(_ language: Language) -> JSONValue {
        .object([
            .init("severity", .string(severity.rawValue)),
            .init("code", .string(code.rawValue)),
            .init("message", .string(text(language))),
            .init("inputs", .object(inputs.map { JSONValue.Member($0.name, .string($0.value)) })),
        ])
    }
}
