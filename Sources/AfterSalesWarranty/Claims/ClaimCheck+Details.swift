import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// What can be wrong with what a claim says.
extension ClaimCheck {
    /// Everything that a claim says.
    /// - Returns: What the manufacturer is asked for; nil where that cannot be told, which has been reported.
    mutating func details(_ details: ClaimDetails, in currency: Currency, at place: Place) -> Money? {
        text(details.complaint, .note, at: place.field("complaint"))
        text(details.cause, .note, at: place.field("cause"))
        text(details.correction, .note, at: place.field("correction"))
        text(details.fault?.rawValue, .name, at: place.field("fault"))
        text(details.causalPart, .name, at: place.field("causalPart"))
        text(details.authorization, .name, at: place.field("authorization"))
        for (index, photo) in details.photos.enumerated() {
            text(photo, .name, at: place.field("photos").element(index))
        }
        if let kilometres = details.kilometres, !(0...OdometerReading.most).contains(kilometres) {
            report(
                .implausibleOdometer, at: place.field("kilometres"),
                inputs: [.init("kilometres", String(kilometres))], "no car has driven \(kilometres) km",
                "里程 \(kilometres) 不合理")
        }
        if let shares = details.shares, !shares.isWhole {
            report(
                .sharesNotWhole, at: place.field("shares"),
                inputs: [
                    .init("manufacturer", shares.manufacturer.description), .init("dealer", shares.dealer.description),
                    .init("customer", shares.customer.description),
                ], "the shares are not 100% together, or the manufacturer has none", "各方分担比例之和须为 100%，且厂家须有份额")
        }
        return lines(of: details, in: currency, at: place.field("lines"))
    }

    private mutating func lines(of details: ClaimDetails, in currency: Currency, at place: Place) -> Money? {
        let before = errorCount
        if details.lines.isEmpty {
            report(.claimWithoutLines, at: place, "the claim has no line", "索赔单没有明细")
        }
        var known: Set<Identifier<OrderLine>> = []
        for (index, line) in details.lines.enumerated() {
            let place = place.element(index)
            if !known.insert(line.id).inserted {
                report(
                    .duplicateLine, at: place.field("id"), inputs: [.init("line", line.id.rawValue)],
                    "line \(line.id) is there twice", "行 \(line.id) 重复")
            }
            self.line(line, in: currency, at: place)
        }
        // Without what is wrong with a line, what they come to is nothing to go by.
        guard errorCount == before else { return nil }
        guard let total = try? details.total(currency) else {
            tooLarge(at: place)
            return nil
        }
        positive(total, at: place)
        guard errorCount == before, details.shares?.isWhole ?? true else { return nil }
        guard let amounts = details.claimed(currency) else {
            report(
                .nothingClaimed, at: place, inputs: [.init("total", total.description)],
                "nothing of \(total) is the manufacturer's", "\(total) 中没有厂家承担的金额")
            return nil
        }
        return Money(minorUnits: amounts.reduce(0) { $0 + $1.minorUnits }, currency: currency)
    }

    private mutating func line(_ line: ClaimLine, in currency: Currency, at place: Place) {
        id(line.id.rawValue, at: place.field("id"))
        text(line.code, .name, at: place.field("code"))
        text(line.text, .name, at: place.field("text"))
        text(line.invoice, .name, at: place.field("invoice"))
        if line.kind == .package || line.kind == .discount {
            report(
                .claimLineKind, at: place.field("kind"), inputs: [.init("kind", line.kind.rawValue)],
                "a claim has no line of the kind \(line.kind.rawValue)", "索赔明细不能为 \(line.kind.rawValue)")
        }
        if line.quantity.units <= 0 {
            report(
                .quantityNotPositive, at: place.field("quantity"),
                inputs: [.init("quantity", line.quantity.description)],
                "the quantity \(line.quantity) is not above zero", "数量 \(line.quantity) 必须大于零")
        }
        if let price = line.price {
            self.currency(price, currency, at: place.field("price"))
            notBelowZero(price, at: place.field("price"))
        }
        self.currency(line.amount, currency, at: place.field("amount"))
        notBelowZero(line.amount, at: place.field("amount"))
        if let hours = line.hours { notBelowZero(hours, at: place.field("hours")) }
        if let guide = line.guideHours { notBelowZero(guide, at: place.field("guideHours")) }
        if let hours = line.hours, let guide = line.guideHours, guide < hours {
            report(
                .hoursAboveGuide, at: place.field("hours"),
                inputs: [
                    .init("line", line.id.rawValue), .init("claimed", hours.description),
                    .init("allowed", guide.description),
                ], "\(hours) hours are claimed where \(guide) are allowed", "索赔工时 \(hours) 超过标准工时 \(guide)")
        }
    }
}
