public import AfterSalesCore

extension EstimateDraft {
    /// Takes something off several lines together (整单折扣): each gets its part of it as a discount of its own, by what
    /// it comes to after the discount that it has already. The parts are what is taken off, to the cent.
    ///
    /// ```swift
    /// try draft.takeOff(.amount(Money("100.00", .cny)), terms: order.terms)
    /// ```
    /// - Parameters:
    ///   - discount: A share of what the lines come to together, rounded once, or an amount; with tax or without, as the
    ///     order's prices are.
    ///   - ids: The lines; all but discount lines where it is left out.
    ///   - terms: How the order is reckoned.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every reason, and nothing is changed: `discountTooLarge` where it
    ///   is more than the lines come to, `rateOutOfRange`, `amountBelowZero`, `mixedCurrencies`, `unknownLine`,
    ///   `duplicateLine`, `discountOfDiscount`, and what is wrong with the lines themselves.
    public mutating func takeOff(
        _ discount: LineDiscount, over ids: [Identifier<OrderLine>]? = nil, terms: PriceTerms
    ) throws(Rejection) {
        var spread = DiscountSpread(terms)
        let changed = spread.spread(discount, over: ids, of: lines)
        guard spread.errorCount == 0 else { throw Rejection(spread.findings) }
        lines = changed
    }
}

/// Spreads a discount over lines.
struct DiscountSpread: FindingReporter {
    let terms: PriceTerms
    var findings: [Finding] = []
    var errorCount = 0

    init(_ terms: PriceTerms) { self.terms = terms }

    /// The lines with their parts of a discount; as they were where there is a reason against it.
    mutating func spread(
        _ discount: LineDiscount, over ids: [Identifier<OrderLine>]?, of lines: [OrderLine]
    ) -> [OrderLine] {
        var check = LineCheck(terms)
        check.check(discount, at: Place.document.field("discount"))
        let chosen = choose(ids, of: lines)
        for index in chosen { check.check(lines[index], at: Place.document.field("lines").element(index)) }
        add(contentsOf: check.findings)
        guard errorCount == 0 else { return lines }
        do throws(ArithmeticError) {
            return try divided(discount, over: chosen, of: lines)
        } catch {
            tooLarge(at: Place.document.field("lines"))
            return lines
        }
    }

    private mutating func divided(
        _ discount: LineDiscount, over chosen: [Int], of lines: [OrderLine]
    ) throws(ArithmeticError) -> [OrderLine] {
        let pricing = LinePricing(terms: terms)
        var taken: [Money] = []
        var left: [Int64] = []
        var sum = Money.zero(terms.currency)
        for index in chosen {
            let list = try pricing.product(lines[index].unitPrice, lines[index].quantity)
            taken.append(try pricing.discount(lines[index].discount, of: list))
            let rest = try list - taken[taken.count - 1]
            left.append(rest.minorUnits)
            sum = try sum + rest
        }
        let amount = try pricing.discount(discount, of: sum)
        guard amount.minorUnits <= sum.minorUnits else {
            report(
                .discountTooLarge, at: Place.document.field("discount"),
                inputs: [.init("discount", amount.description), .init("list", sum.description)],
                "\(amount) is taken off lines of \(sum)", "在合计 \(sum) 的项目上折扣 \(amount)")
            return lines
        }
        guard amount.minorUnits > 0, let parts = try? LargestRemainder.shares(of: amount.minorUnits, weights: left)
        else { return lines }
        var lines = lines
        // No part is more than its line comes to: all together are no more than all the lines.
        for (position, index) in chosen.enumerated() where parts[position] > 0 {
            let part = Money(minorUnits: parts[position], currency: terms.currency)
            lines[index].discount = .amount(try taken[position] + part)
        }
        return lines
    }

    /// The places of the lines that are meant, in the order of the draft.
    private mutating func choose(_ ids: [Identifier<OrderLine>]?, of lines: [OrderLine]) -> [Int] {
        guard let ids else { return lines.indices.filter { lines[$0].kind != .discount } }
        let known = Dictionary(lines.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var chosen: Set<Int> = []
        for (position, id) in ids.enumerated() {
            let place = Place.document.field("over").element(position)
            let inputs: [Finding.Input] = [.init("line", id.rawValue)]
            guard let index = known[id] else {
                report(.unknownLine, at: place, inputs: inputs, "there is no line \(id)", "没有行 \(id)")
                continue
            }
            if lines[index].kind == .discount {
                report(
                    .discountOfDiscount, at: place, inputs: inputs, "nothing is taken off a discount line", "折扣行不能再打折")
            }
            if !chosen.insert(index).inserted {
                report(.duplicateLine, at: place, inputs: inputs, "line \(id) stands twice", "行 \(id) 重复")
            }
        }
        return chosen.sorted()
    }
}
