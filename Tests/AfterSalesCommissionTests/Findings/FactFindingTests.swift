import AfterSalesCommission
import AfterSalesCore
import Testing

/// What is found when facts are checked against a plan, before anything is computed.
@Suite struct FactFindingTests {
    private static func adjustment(
        _ employee: Identifier<Employee>, _ scheme: String, _ coefficient: String = "0.5", by approver: String? = "boss"
    ) throws -> CoefficientAdjustment {
        CoefficientAdjustment(
            employee: employee, scheme: scheme, coefficient: try DecimalNumeral(coefficient), reason: "r",
            approvedBy: approver)
    }

    private static func correction(_ employee: Identifier<Employee>, of month: String, _ currency: String = "CNY")
        throws -> Correction
    {
        Correction(
            employee: employee, amount: try Money("-1.00", try Currency(currency)), ofPeriod: try Month(month),
            reason: "r")
    }

    static let people: [FactCase] = [
        FactCase("unknown position", #"error unknownPosition $.employees[?(@.id=="E1")].position ~ advisor"#) {
            $0.employees[0].position = "adviser"
        },
        FactCase(
            "unknown position of nobody in particular", #"error unknownPosition $.employees[?(@.id=="E3")].position"#,
            "warning poolWithoutMembers $.schemes[2]"
        ) {
            $0.employees[2].position = "站长"
        },
        FactCase("employee twice", "error duplicateFact $.employees[3].id") { $0.employees.append($0.employees[1]) },
        FactCase("unknown employee of a metric", "error unknownEmployee $.metrics[15].subject") {
            try $0.add("sales", .employee("E9"), "1")
        },
        FactCase("unknown employee of a target", "error unknownEmployee $.targets[8].subject") {
            try $0.addTarget("sales", .employee("e1"), "1")
        },
        FactCase("unknown employee of a correction", "error unknownEmployee $.corrections[0].employee") {
            $0.corrections = [try correction("E9", of: "2026-05")]
        },
        FactCase("unknown employee of an adjustment", "error unknownEmployee $.coefficientAdjustments[0].employee") {
            $0.coefficientAdjustments = [try adjustment("E9", "front")]
        },
        FactCase(
            "unknown employee who acknowledged",
            "error unknownEmployee \(at("targets", "sales", "dealer")).acknowledgedBy"
        ) {
            $0.targets[7].acknowledgedBy.append("E9")
        },
        FactCase("outside the team", #"warning outsideTeam $.employees[?(@.id=="E1")].team"#) {
            $0.employees[0].team = nil
        },
        FactCase("on probation outside the team") {
            $0.employees[0].team = nil
            $0.employees[0].status = .probation
        },
    ]

    static let values: [FactCase] = [
        FactCase("metric twice", "error duplicateFact $.metrics[15]") { try $0.add("sales", .e1, "1000") },
        FactCase("metric twice that nobody reads", "error duplicateFact $.metrics[16]") {
            try $0.add("missing", .e1, "1")
            try $0.add("missing", .e1, "1")
        },
        FactCase("target twice", "error duplicateFact $.targets[8]") { try $0.addTarget("sales", .front, "300") },
        FactCase("unknown metric", "warning unknownMetric \(at("metrics", "sale", "employee:E1")) ~ sales") {
            try $0.add("sale", .e1, "1")
        },
        FactCase("unknown metric of a target", "warning unknownMetric \(at("targets", "hour", "dealer")) ~ hours") {
            try $0.addTarget("hour", .dealer, "1")
        },
        FactCase("unknown team", "warning unknownTeam \(at("metrics", "sales", "team:fromt")) ~ front") {
            try $0.add("sales", .team("fromt"), "1")
        },
        FactCase("derived metric given", "error derivedMetricGiven $.metrics[15].metric") {
            try $0.add("doubled", .dealer, "1")
        },
        FactCase("fraction of a car", "error fractionalCount $.metrics[14].value") { try $0.set("cars", .e1, "2.5") },
        FactCase("a whole number of cars, with a point") { try $0.set("cars", .e1, "2.0") },
        FactCase("too many decimals", "warning valueRounded \(at("metrics", "hours", "employee:E1"))") {
            try $0.set("hours", .e1, "120.005")
        },
        FactCase("too many zeros") { try $0.set("hours", .e1, "120.0000") },
        FactCase("a value past 64 bits", "error overflow $.metrics[14].value") {
            try $0.set("sales", .front, "100000000000000000")
        },
        FactCase("agreed late", "warning targetAgreedLate \(at("targets", "sales", "dealer")).agreedOn") {
            $0.targets[7].agreedOn = try LocalDate("2026-06-01")
        },
        FactCase("agreed in time") { $0.targets[7].agreedOn = try LocalDate("2026-05-31") },
        FactCase("agreed nobody knows when", "warning targetAgreedLate \(at("targets", "sales", "dealer")).agreedOn") {
            $0.targets[7].agreedOn = nil
        },
        FactCase(
            "not acknowledged", "warning targetNotAcknowledged \(at("targets", "sales", "team:front")).acknowledgedBy"
        ) {
            $0.targets[6].acknowledgedBy = ["E1"]
        },
        FactCase("acknowledged by those who share the pool") { $0.targets[6].acknowledgedBy = ["E2", "E1"] },
    ]

    static let rest: [FactCase] = [
        FactCase(
            "facts in another currency", "error currencyMismatch $.currency",
            "error currencyMismatch $.employees[0].baseSalary",
            "error currencyMismatch $.employees[1].baseSalary", "error currencyMismatch $.employees[2].baseSalary"
        ) {
            $0.currency = try Currency("EUR")
        },
        FactCase("a salary in another currency", "error currencyMismatch $.employees[1].baseSalary") {
            $0.employees[1].baseSalary = try Money("1", try Currency("USD"))
        },
        FactCase("a correction in another currency", "error currencyMismatch $.corrections[0].amount") {
            $0.corrections = [try correction("E1", of: "2026-05", "USD")]
        },
        FactCase("a month after the plan", "error planNotEffective $.period") {
            $0.period = try Month("2027-01")
            for index in $0.targets.indices { $0.targets[index].agreedOn = try LocalDate("2026-12-31") }
        },
        FactCase("a correction of this month", "error correctionNotEarlier $.corrections[0].ofPeriod") {
            $0.corrections = [try correction("E1", of: "2026-06")]
        },
        FactCase("a correction of last month") { $0.corrections = [try correction("E1", of: "2026-05")] },
        FactCase("not approved", "error adjustmentNotApproved $.coefficientAdjustments[0].approvedBy") {
            $0.coefficientAdjustments = [try adjustment("E1", "front", by: nil)]
        },
        FactCase("approved by a blank", "error adjustmentNotApproved $.coefficientAdjustments[0].approvedBy") {
            $0.coefficientAdjustments = [try adjustment("E1", "front", by: " \t")]
        },
        FactCase("approved") { $0.coefficientAdjustments = [try adjustment("E1", "front")] },
        FactCase("adjusted twice", "error duplicateFact $.coefficientAdjustments[1]") {
            $0.coefficientAdjustments = [try adjustment("E1", "front"), try adjustment("E1", "front")]
        },
        FactCase("unknown scheme", "error unknownScheme $.coefficientAdjustments[0].scheme ~ front") {
            $0.coefficientAdjustments = [try adjustment("E1", "fronts")]
        },
        FactCase(
            "unknown scheme of a personal coefficient", "error unknownScheme $.employees[0].coefficients.fronts ~ front"
        ) {
            $0.employees[0].coefficients = ["fronts": try DecimalNumeral("1")]
        },
        FactCase("no pool to divide", "error coefficientsNotAllowed $.employees[0].coefficients.bonus") {
            $0.employees[0].coefficients = ["bonus": try DecimalNumeral("1")]
        },
        FactCase("coefficient of zero", "error invalidCoefficient $.coefficientAdjustments[0].coefficient") {
            $0.coefficientAdjustments = [try adjustment("E1", "front", "0")]
        },
        FactCase("coefficient of seven decimals", "error invalidCoefficient $.employees[0].coefficients.front") {
            $0.employees[0].coefficients = ["front": try DecimalNumeral("0.1234567")]
        },
        FactCase("coefficient of six decimals") {
            $0.employees[0].coefficients = ["front": try DecimalNumeral("0.123456")]
        },
    ]

    @Test(arguments: people + values + rest)
    func `is found`(_ factCase: FactCase) throws {
        let found = try factCase.findings(try CommissionPlan(json: SmallPlan.json))
        #expect(found.sorted() == factCase.expected.sorted())
    }
}
