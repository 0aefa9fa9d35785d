import AfterSalesCore

/// The amounts of one line in minor units.
struct LineValues: Hashable, Sendable {
    var gross: Int64
    var deductions: [Int64]
    var net: Int64
    var withheld: [Int64]
    var payable: Int64

    /// Takes deductions and withholdings off a gross amount; nil on overflow.
    init?(gross: Int64, deductions: [Int64], model: PlanModel) {
        self.gross = gross
        self.deductions = deductions
        var net = gross
        for deduction in deductions {
            let (rest, overflow) = net.subtractingReportingOverflow(deduction)
            guard !overflow else { return nil }
            net = rest
        }
        self.net = max(0, net)
        withheld = []
        var rest = self.net
        for withholding in model.withholding {
            guard let rounded = withholding.amount(of: self.net, rounding: model.rule) else { return nil }
            // Several roundings can add up to a unit more than there is; the last one gives way.
            withheld.append(min(rounded, rest))
            rest -= withheld[withheld.count - 1]
        }
        payable = rest
    }

    /// In the order of ``LineColumns``.
    var columns: [Int64] { [gross, net, payable] + deductions + withheld }
}
