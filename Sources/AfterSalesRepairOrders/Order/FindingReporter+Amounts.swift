package import AfterSalesCore
import AfterSalesCustomers

/// What can be wrong with a number by itself, said alike wherever it is asked for.
extension FindingReporter {
    /// That an amount is of a currency.
    package mutating func currency(_ amount: Money, _ currency: Currency, at place: Place) {
        guard amount.currency != currency else { return }
        report(
            .mixedCurrencies, at: place,
            inputs: [.init("amount", amount.description), .init("currency", currency.code)],
            "\(amount) where \(currency.code) is wanted", "币种应为 \(currency.code)，不能使用 \(amount)")
    }

    /// That an amount is zero or above.
    package mutating func notBelowZero(_ amount: Money, at place: Place) {
        guard amount.minorUnits < 0 else { return }
        report(
            .amountBelowZero, at: place, inputs: [.init("amount", amount.description)],
            "the amount \(amount) is below zero", "金额 \(amount) 不能为负")
    }

    /// That an amount is above zero.
    package mutating func positive(_ amount: Money, at place: Place) {
        guard amount.minorUnits <= 0 else { return }
        report(
            .amountNotPositive, at: place, inputs: [.init("amount", amount.description)],
            "\(amount) is not above zero", "金额 \(amount) 必须大于零")
    }

    /// That hours are zero or above.
    package mutating func notBelowZero(_ hours: Hours, at place: Place) {
        guard hours < .zero else { return }
        report(
            .hoursBelowZero, at: place, inputs: [.init("hours", hours.description)], "\(hours) hours are below zero",
            "工时 \(hours) 不能为负")
    }

    /// That a rate is a share of something.
    package mutating func share(_ rate: Rate, at place: Place) {
        guard !rate.isShare else { return }
        report(
            .rateOutOfRange, at: place, inputs: [.init("rate", rate.description)],
            "\(rate) is not within 0% and 100%", "\(rate) 不在 0% 至 100% 之间")
    }

    /// That amounts do not fit.
    package mutating func tooLarge(at place: Place) {
        report(.overflow, at: place, "the amounts are larger than can be computed with", "金额超出可计算的范围")
    }
}
