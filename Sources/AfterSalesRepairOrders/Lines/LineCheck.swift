import AfterSalesCore
import AfterSalesCustomers

/// Looks through the lines of an order.
struct LineCheck: FindingReporter {
    let terms: PriceTerms
    var findings: [Finding] = []
    var errorCount = 0

    init(_ terms: PriceTerms) { self.terms = terms }

    /// Everything that is wrong with one line by itself.
    mutating func check(_ line: OrderLine, at place: Place) {
        let errors = errorCount
        text(line.text, .name, at: place.field("text"))
        text(line.code, .name, at: place.field("code"))
        text(line.payType.rawValue, .name, at: place.field("payType"))
        quantity(line.quantity, at: place.field("quantity"))
        amount(line.unitPrice, at: place.field("unitPrice"))
        amount(line.unitCost, at: place.field("unitCost"))
        share(line.taxRate, at: place.field("taxRate"))
        hours(line.hours, of: line.kind, at: place.field("hours"))
        partClass(line.partClass, of: line.kind, at: place.field("partClass"))
        check(line.discount, at: place.field("discount"))
        if case .amount(let discount) = line.discount {
            let list = try? LinePricing(terms: terms).product(line.unitPrice, line.quantity)
            if let list, discount.currency == list.currency, discount.minorUnits > list.minorUnits {
                report(
                    .discountTooLarge, at: place.field("discount").field("amount"),
                    inputs: [.init("discount", discount.description), .init("list", list.description)],
                    "\(discount) is taken off a line of \(list)", "在 \(list) 的项目上折扣 \(discount)")
            }
        }
        if line.kind == .discount, line.discount != nil {
            report(
                .discountOfDiscount, at: place.field("discount"), "a discount line has no discount of its own",
                "折扣行不能再打折")
        }
        components(of: line, at: place)
        sellers(of: line, at: place)
        if errorCount == errors, (try? line.amounts(by: terms)) == nil {
            tooLarge(at: place)
        }
    }

    /// What is wrong with a discount, whatever it is taken off.
    mutating func check(_ discount: LineDiscount?, at place: Place) {
        switch discount {
        case nil: break
        case .rate(let rate): share(rate, at: place.field("rate"))
        case .amount(let discount): amount(discount, at: place.field("amount"))
        }
    }

    private mutating func components(of line: OrderLine, at place: Place) {
        let place = place.field("components")
        if line.kind == .package, line.components.isEmpty {
            report(.packageWithoutComponents, at: place, "a package consists of something", "套餐没有明细项目")
        }
        if line.kind != .package, !line.components.isEmpty {
            report(
                .componentsOutsidePackage, at: place, inputs: [.init("kind", line.kind.rawValue)],
                "only a package has components", "只有套餐才有明细项目")
        }
        for (index, component) in line.components.enumerated() {
            let place = place.element(index)
            text(component.text, .name, at: place.field("text"))
            text(component.code, .name, at: place.field("code"))
            quantity(component.quantity, at: place.field("quantity"))
            amount(component.listAmount, at: place.field("listAmount"))
            amount(component.unitCost, at: place.field("unitCost"))
            hours(component.hours, of: component.kind, at: place.field("hours"))
            partClass(component.partClass, of: component.kind, at: place.field("partClass"))
            if [.package, .fee, .discount].contains(component.kind) {
                report(
                    .componentKind, at: place.field("kind"), inputs: [.init("kind", component.kind.rawValue)],
                    "a package contains no \(component.kind.rawValue)", "套餐明细不能是 \(component.kind.rawValue)")
            }
        }
    }

    private mutating func quantity(_ quantity: LineQuantity, at place: Place) {
        guard quantity.units <= 0 else { return }
        report(
            .quantityNotPositive, at: place, inputs: [.init("quantity", quantity.description)],
            "the quantity \(quantity) is not above zero", "数量 \(quantity) 必须大于零")
    }

    private mutating func amount(_ amount: Money?, at place: Place) {
        guard let amount else { return }
        currency(amount, terms.currency, at: place)
        notBelowZero(amount, at: place)
    }

    private mutating func hours(_ hours: LabourHours?, of kind: LineKind, at place: Place) {
        guard let hours else { return }
        notBelowZero(hours.sold, at: place.field("sold"))
        notBelowZero(hours.paid, at: place.field("paid"))
        // Work that is bought elsewhere may be sold by the hour too.
        if kind != .labour, kind != .sublet {
            report(
                .hoursOutsideLabour, at: place, inputs: [.init("kind", kind.rawValue)], "only work has hours",
                "只有工时项目才有工时")
        }
    }

    private mutating func partClass(_ partClass: PartClass?, of kind: LineKind, at place: Place) {
        guard let partClass else { return }
        text(partClass.rawValue, .name, at: place)
        if kind != .part, kind != .accessory, kind != .careProduct {
            report(
                .partClassOutsideParts, at: place, inputs: [.init("kind", kind.rawValue)],
                "only what is put into a car has a class of part", "只有配件才有配件类别")
        }
    }
}
