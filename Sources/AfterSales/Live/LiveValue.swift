import AfterSalesCommission
import AfterSalesCore

/// A metric at a subject, and its value now; nil where there is none.
struct LiveValue {
    let metric: String
    let subject: Subject
    let value: DecimalNumeral?
}

extension LiveStatements {
    /// What became of a value that was given.
    enum Giving {
        case unchanged, changed
        /// Nothing reads it of its subject, or there is no such subject.
        case noPlace
        /// It can be no fact.
        case impossible
    }

    /// Gives a metric its value, where it has another one.
    mutating func give(_ new: LiveValue) -> Giving {
        guard let fact = fact(new.metric, new.subject) else { return .noPlace }
        let before = value(fact)
        guard let numeral = new.value else {
            guard before != nil else { return .unchanged }
            remove(fact)
            return .changed
        }
        guard numeral.scale <= fact.fractionDigits,
            let units = try? numeral.units(fractionDigits: fact.fractionDigits, rounding: .down)
        else { return .impossible }
        guard before != units else { return .unchanged }
        do {
            try set(fact, to: units)
        } catch {
            return .impossible
        }
        return .changed
    }
}
