import AfterSalesCore

/// Where a figure of an explanation comes from.
public enum ExplanationSource: Hashable, Sendable {
    /// Measured at a subject.
    case fact(Subject)
    /// Not given, and the plan reads nothing as zero.
    case missingAsZero(Subject)
    /// The target agreed for a subject.
    case target(Subject)
    /// A constant of the plan.
    case constant
    /// The step of a table that was reached; nil below the first.
    case step(table: String, from: String?)
    /// Slices of a table, as a sum of products.
    case slices(table: String, sum: String)
    /// On the straight line between two points of a table.
    case interpolated(InterpolationReading)
    /// Computed by a formula from the figures before it.
    case formula(String)
    /// Decided by a gate from the figures before it.
    case gate(GateReading)
    /// What individual schemes passed on into the pool.
    case contributions
    /// The coefficient of a position.
    case positionCoefficient(String)
    /// The employee's approved personal coefficient.
    case personalCoefficient
    /// A coefficient changed for this month, who approved it and why.
    case adjustedCoefficient(approvedBy: String, reason: String)
    /// Everybody has the same.
    case equalCoefficient
    /// The sum of the coefficients of so many members.
    case coefficientSum(members: Int)
    /// A share by the largest-remainder method; whether one of the units left over came to it.
    case share(gotRemainder: Bool)
    /// What all lines of a statement pay, with its corrections.
    case commission
    /// What is agreed to be paid at least.
    case drawLevel(DrawFact.Kind)
    /// What earlier months advanced and nobody has recovered yet.
    case drawBalance

    var text: LocalizedText {
        switch self {
        case .fact(let subject):
            LocalizedText("measured: \(subject)", "实际值：\(subject)")
        case .missingAsZero(let subject):
            LocalizedText("nothing given for \(subject), counts as zero", "\(subject) 未提供，按零计算")
        case .target(let subject):
            LocalizedText("target agreed for \(subject)", "\(subject) 的目标")
        case .constant:
            LocalizedText("constant of the plan", "方案常量")
        case .step(let table, let from?):
            LocalizedText("table \(table), step from \(from)", "表 \(table)，自 \(from) 起的档位")
        case .step(let table, nil):
            LocalizedText("table \(table), below its first step", "表 \(table)，低于最低档")
        case .slices(let table, let sum):
            LocalizedText("table \(table), slice by slice: \(sum)", "表 \(table)，分段累计：\(sum)")
        case .interpolated(let reading):
            reading.text
        case .formula(let formula):
            LocalizedText(formula, formula)
        case .gate(let reading):
            reading.text
        case .contributions:
            LocalizedText("passed on by individual schemes", "个人提成项目转入")
        case .positionCoefficient(let position):
            LocalizedText("coefficient of \(position)", "岗位 \(position) 的系数")
        case .personalCoefficient:
            LocalizedText("approved personal coefficient", "经批准的个人系数")
        case .adjustedCoefficient(let approvedBy, let reason):
            LocalizedText(
                "changed for this month, approved by \(approvedBy): \(reason)", "本月调整，\(approvedBy) 批准：\(reason)")
        case .equalCoefficient:
            LocalizedText("equal shares", "平均分配")
        case .coefficientSum(let members):
            LocalizedText("sum of the coefficients of \(members) members", "\(members) 名成员的系数之和")
        case .commission:
            LocalizedText("payable of all lines, with corrections", "各明细行应发与更正之和")
        case .drawLevel(.draw):
            LocalizedText("agreed as an advance", "约定的预支标准")
        case .drawLevel(.guarantee):
            LocalizedText("agreed as a guarantee", "约定的保底标准")
        case .drawBalance:
            LocalizedText("advanced in earlier months and not recovered", "以前月份预支尚未收回")
        case .share(let gotRemainder):
            gotRemainder
                ? LocalizedText(
                    "pool.amount * pool.coefficient / pool.coefficients, rounded down, and one of the smallest units left over",
                    "pool.amount * pool.coefficient / pool.coefficients，向下取整，另加一个最小单位的余数")
                : LocalizedText(
                    "pool.amount * pool.coefficient / pool.coefficients, rounded down",
                    "pool.amount * pool.coefficient / pool.coefficients，向下取整")
        }
    }
}
