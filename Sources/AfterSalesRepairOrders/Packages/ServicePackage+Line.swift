public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension ServicePackage {
    /// The line of an order that sells it (套餐行). Its code is the package's id, the ids of its components begin with the
    /// line's, so that an order may have it twice.
    /// - Parameters:
    ///   - id: The line's id within the order.
    ///   - job: The job that it belongs to.
    ///   - model: The model of the car; nil where it is not known.
    ///   - day: The day on which it is sold.
    ///   - terms: How the order is reckoned.
    ///   - payType: Who pays.
    ///   - discount: What is taken off.
    ///   - language: The language of the line's text.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every reason why it cannot be sold: `packageNotEffective`,
    ///   `packageDoesNotFit`, `mixedCurrencies`, `taxBasisDiffers`, and what is wrong with the discount.
    public func line(
        _ id: Identifier<OrderLine>, for job: Identifier<Job>, model: String?, on day: LocalDate, terms: PriceTerms,
        payType: PayType = .customer, discount: LineDiscount? = nil,
        language: Language = .simplifiedChinese
    ) throws(Rejection) -> OrderLine {
        var check = OrderCheck()
        if !effective.contains(day) {
            check.report(
                .packageNotEffective, at: Place.document.field("effective"),
                inputs: [.init("day", day.description), .init("effective", effective.description)],
                "package \(key.id) is sold \(effective), not on \(day)", "套餐 \(key.id) 有效期为 \(effective)，\(day) 不可销售")
        }
        if !fits(model) {
            check.report(
                .packageDoesNotFit, at: Place.document.field("models"),
                inputs: [.init("model", model ?? ""), .init("models", models.joined(separator: ", "))],
                "package \(key.id) does not fit \(model ?? "a car of which the model is not known")",
                "套餐 \(key.id) 不适用于\(model.map { " \($0)" } ?? "车型未知的车辆")")
        }
        check.basis(taxBasis, of: terms, at: Place.document.field("taxBasis"))
        let line = unchecked(id, for: job, payType: payType, discount: discount, language)
        var lines = LineCheck(terms)
        lines.check(line, at: .document)
        check.add(contentsOf: lines.findings)
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        return line
    }

    func unchecked(
        _ id: Identifier<OrderLine>, for job: Identifier<Job>, payType: PayType, discount: LineDiscount?,
        _ language: Language
    ) -> OrderLine {
        var parts = components
        for index in parts.indices { parts[index].id = Identifier("\(id)/\(parts[index].id)") }
        return OrderLine(
            id, .package, for: job, code: key.id.rawValue, title[language], unitPrice: price, taxRate: taxRate,
            payType: payType, discount: discount, components: parts)
    }
}

extension OrderCheck {
    /// That prices are written as the order's are.
    mutating func basis(_ basis: TaxBasis, of terms: PriceTerms, at place: Place) {
        guard basis != terms.taxBasis else { return }
        report(
            .taxBasisDiffers, at: place,
            inputs: [.init("taxBasis", basis.rawValue), .init("order", terms.taxBasis.rawValue)],
            "its prices are \(basis.rawValue) of tax, those of the order \(terms.taxBasis.rawValue)",
            "价格含税方式与工单不一致")
    }
}
