import AfterSales

/// What two plans pay, as one JSON document (`aftersales.plan-comparison/1`).
struct ComparisonDocument: Encodable {
    private let format = "aftersales.plan-comparison/1"
    private let plan: Plan
    private let with: Plan
    private let months: [Month]
    private let totals: Totals

    /// Writes a comparison down.
    init(_ comparison: PlanComparison, language: Language) throws(ArithmeticError) {
        plan = Plan(comparison.plan)
        with = Plan(comparison.other)
        var months: [Month] = []
        for month in comparison.months { months.append(try Month(month, language)) }
        self.months = months
        totals = Totals(
            scheme: try Self.totals(comparison, .scheme), employee: try Self.totals(comparison, .employee),
            dealer: try Self.totals(comparison, .dealer), month: try Self.totals(comparison, .month))
    }

    private static func totals(
        _ comparison: PlanComparison, _ grouping: DifferenceTotal.Grouping
    ) throws(ArithmeticError) -> [Total] {
        var totals: [Total] = []
        for total in try comparison.totals(by: grouping) {
            totals.append(
                Total(
                    of: total.name, dealer: grouping == .employee ? total.dealer?.rawValue : nil,
                    before: total.before.amountText, after: total.after.amountText,
                    difference: try (total.after - total.before).amountText))
        }
        return totals
    }

    private struct Plan: Encodable {
        let id: String
        let version: Int

        init(_ plan: CommissionPlan) {
            id = plan.id
            version = plan.version
        }
    }

    private struct Totals: Encodable {
        let scheme: [Total]
        let employee: [Total]
        let dealer: [Total]
        let month: [Total]
    }

    private struct Total: Encodable {
        let of: String
        let dealer: String?
        let before: String
        let after: String
        let difference: String
    }

    private struct Month: Encodable {
        let month: String
        let dealer: String
        @OrNull private(set) var currency: String?
        let refused: [Refused]
        let notes: [Note]
        let lines: [Line]

        init(_ month: MonthDifference, _ language: Language) throws(ArithmeticError) {
            self.month = month.period.description
            dealer = month.dealer.rawValue
            currency = month.currency?.code
            refused = month.refusals.map {
                Refused(
                    by: $0.side == .before ? "plan" : "with", code: $0.finding.code.rawValue,
                    message: $0.finding.text(language), path: $0.finding.place.path)
            }
            notes = month.notes.map { Note(code: $0.code.rawValue, message: $0.text(language)) }
            var lines: [Line] = []
            for line in month.lines { lines.append(try Line(line, name: month.name(of: line.employee), language)) }
            self.lines = lines
        }
    }

    private struct Refused: Encodable {
        let by: String
        let code: String
        let message: String
        let path: String
    }

    private struct Note: Encodable {
        let code: String
        let message: String
    }

    private struct Line: Encodable {
        let employee: String
        let name: String
        let scheme: String
        let before: String
        let after: String
        let difference: String
        let causes: [Cause]

        init(_ line: LineDifference, name: String, _ language: Language) throws(ArithmeticError) {
            employee = line.employee.rawValue
            self.name = name
            scheme = line.scheme
            before = line.before.amountText
            after = line.after.amountText
            difference = try (line.after - line.before).amountText
            causes = line.causes.map { Cause($0, language) }
        }
    }

    /// Why a line differs: `figure`, `formula`, `scheme` or `member`, with what it is about.
    private struct Cause: Encodable {
        let kind: String
        var name: String?
        var subject: String?
        var was: String?
        var now: String?
        var onlyIn: String?
        let message: String

        init(_ cause: DifferenceCause, _ language: Language) {
            message = cause.text[language]
            switch cause {
            case .figure(let figure):
                kind = "figure"
                name = figure.name
                subject = figure.subject?.description
                (was, now) = (figure.was, figure.now)
            case .formula(let name, let was, let now):
                kind = "formula"
                self.name = name
                (self.was, self.now) = (was, now)
            case .scheme(let side):
                kind = "scheme"
                onlyIn = side == .before ? "plan" : "with"
            case .member(let side):
                kind = "member"
                onlyIn = side == .before ? "plan" : "with"
            }
        }
    }
}
