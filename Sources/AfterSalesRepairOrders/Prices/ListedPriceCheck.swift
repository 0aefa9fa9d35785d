import AfterSalesCore
import AfterSalesStorage

/// Holds lines against a price list.
struct ListedPriceCheck: FindingReporter {
    let list: PriceList
    let terms: PriceTerms
    var findings: [Finding] = []
    var errorCount = 0

    init(list: PriceList, terms: PriceTerms) {
        self.list = list
        self.terms = terms
    }

    mutating func check(_ line: OrderLine, at place: Place) {
        guard let code = line.code, let entry = list.entry(line.kind, code) else {
            report(
                .notInPriceList, severity: .note, at: place.field("code"),
                inputs: [.init("kind", line.kind.rawValue), .init("code", line.code ?? "")],
                "the price list does not say what \(line.code ?? line.text) costs", "价目表未列 \(line.code ?? line.text)")
            return
        }
        hours(of: line, entry, at: place.field("hours"))
        do throws(ArithmeticError) {
            try price(of: line, entry, at: place.field("unitPrice"))
        } catch {
            tooLarge(at: place)
        }
    }

    private mutating func price(of line: OrderLine, _ entry: PriceListEntry, at place: Place) throws(ArithmeticError) {
        let pricing = LinePricing(terms: terms)
        let gross = try pricing.product(line.unitPrice, line.quantity)
        let asked = try gross - pricing.discount(line.discount, of: gross)
        // First the amount, then the tax, each rounded once, as a line of the list's own terms would be.
        let own = LinePricing(terms: PriceTerms(list.currency, tax: list.taxBasis, rounding: terms.rounding))
        let listed = try own.taxed(try own.product(entry.price, line.quantity), at: line.taxRate)
        let most = terms.taxBasis == .exclusive ? listed.net : listed.gross
        let inputs: [Finding.Input] = [
            .init("asked", asked.description), .init("listed", most.description),
            .init("entry", entry.price.description),
            .init("list", list.key.id.rawValue),
        ]
        if asked.minorUnits > most.minorUnits {
            report(
                .abovePriceList, at: place, inputs: inputs, "\(asked) is asked for what is listed at \(most)",
                "收费 \(asked) 高于公示价 \(most)")
        } else if asked.minorUnits < most.minorUnits {
            report(
                .belowPriceList, severity: .note, at: place, inputs: inputs,
                "\(asked) is asked for what is listed at \(most)", "收费 \(asked) 低于公示价 \(most)")
        }
    }

    /// Hours are compared in hundredths of thousandths, so that nothing is rounded and whatever two numbers fit.
    private mutating func hours(of line: OrderLine, _ entry: PriceListEntry, at place: Place) {
        guard let standard = entry.hours else { return }
        let stated = Int128(line.hours?.sold.units ?? 0)
        let sold: Int128
        let most: Int128
        switch entry.unit {
        case .piece:
            sold = stated * 1_000
            most = Int128(standard.units) * Int128(line.quantity.units)
        case .hour:
            // What is charged are the hours of the quantity, whatever else the line says.
            sold = max(stated * 1_000, Int128(line.quantity.units) * 100)
            most = Int128(standard.units) * 1_000
        }
        guard sold > most else { return }
        let hours = line.hours?.sold.description ?? line.quantity.description
        report(
            .hoursAbovePriceList, severity: .warning, at: place,
            inputs: [
                .init("sold", hours), .init("quantity", line.quantity.description),
                .init("listed", standard.description), .init("list", list.key.id.rawValue),
            ],
            "\(hours) hours are sold for an operation of \(standard)", "售出工时 \(hours) 高于公示标准工时 \(standard)")
    }
}
