import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// What can be wrong with money that moves for a claim.
extension ClaimCheck {
    /// An amount that is no more than there is.
    mutating func amount(
        _ amount: Money, atMost most: Money, _ code: Finding.Code, _ english: String, _ chinese: String
    ) {
        let place = Place.document.field("amount")
        currency(amount, most.currency, at: place)
        positive(amount, at: place)
        guard amount.currency == most.currency, amount.minorUnits > most.minorUnits else { return }
        report(
            code, at: place, inputs: [.init("amount", amount.description), .init("most", most.description)],
            "\(amount) is more than \(english), \(most)", "\(amount) 超过\(chinese) \(most)")
    }

    /// A line of a manufacturer's list, which counts once.
    mutating func reference(_ reference: String, of claim: WarrantyClaim) {
        let place = Place.document.field("reference")
        text(reference, .name, at: place)
        let used = claim.payments.lazy.map(\.reference) + claim.chargeBacks.lazy.map(\.reference)
        guard used.contains(where: { Identifier<WarrantyClaim>($0) == Identifier(reference) }) else { return }
        report(
            .duplicateReference, at: place, inputs: [.init("reference", reference)],
            "\(reference) has been noted already", "\(reference) 已登记")
    }

    /// A day on which money counts: not before the claim first went out, and not behind the day of the note anywhere on
    /// earth.
    mutating func day(_ day: LocalDate, notedAt at: Timestamp, of claim: WarrantyClaim) {
        let place = Place.document.field("on")
        if let first = claim.submissions.first?.on, day < first {
            report(
                .beforeSubmission, at: place,
                inputs: [.init("day", day.description), .init("submitted", first.description)],
                "\(day) is before the claim was submitted on \(first)", "\(day) 早于提交日 \(first)")
        }
        if let latest = try? at.date(utcOffsetSeconds: 50_400), latest < day {
            report(
                .dateInFuture, at: place, inputs: [.init("date", day.description), .init("today", latest.description)],
                "\(day) is behind today, \(latest)", "\(day) 晚于今天 \(latest)")
        }
    }

    /// That an act does not happen before the last one.
    mutating func time(_ at: Timestamp, of claim: WarrantyClaim) {
        order(at, notBefore: claim.steps.last?.at ?? claim.draftedAt, at: Place.document.field("at"))
    }

    /// Why somebody does something, which he has to say.
    mutating func reason(_ reason: String) {
        text(reason, .statement, at: Place.document.field("reason"))
    }

    /// A manufacturer's code.
    mutating func code(_ code: ClaimCode?) {
        text(code?.rawValue, .name, at: Place.document.field("code"))
    }
}
