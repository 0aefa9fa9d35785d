import AfterSalesCore

/// How figures of a report are written.
enum ReportFigures {
    /// A share as a percentage of two decimals.
    static func percent(_ share: Rational?) -> String {
        guard let share, let units = try? share.units(fractionDigits: 4, rounding: .halfAwayFromZero) else {
            return "–"
        }
        return units.decimalText(fractionDigits: 2) + "%"
    }

    /// A number of two decimals.
    static func number(_ value: Rational?) -> String {
        guard let value, let units = try? value.units(fractionDigits: 2, rounding: .halfAwayFromZero) else {
            return "–"
        }
        return units.decimalText(fractionDigits: 2)
    }

    /// Points with their sign.
    static func signed(_ points: Points?) -> String {
        guard let points else { return "–" }
        return points > .zero ? "+\(points)" : "\(points)"
    }

    /// Points that were lost, as a loss.
    static func loss(_ points: Points?) -> String { signed(points.map { Points(units: -$0.units) }) }

    /// So many minutes and seconds as hours and minutes, cut: `7:05`.
    static func hours(_ seconds: Int64) -> String {
        let minutes = seconds / 60
        return "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
    }
}
