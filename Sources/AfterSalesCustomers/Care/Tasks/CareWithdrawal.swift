public import AfterSalesCore

/// Why a task that nobody had done was taken back (撤回原因).
public enum CareWithdrawal: String, Hashable, Sendable, Codable, CaseIterable {
    /// The plan no longer has the rule.
    case ruleDropped
    /// What made it due is no more: a date was changed, the car was sold, there has been a contact since.
    case noLongerDue
    /// The repair that it is about was undone (冲红).
    case repairUndone
    /// The customer's file was merged into another, or he has been erased.
    case customerOutOfUse

    /// What people read.
    public var text: LocalizedText {
        switch self {
        case .ruleDropped: LocalizedText("the plan no longer has the rule", "方案已取消该规则")
        case .noLongerDue: LocalizedText("it is no longer due", "已不再需要")
        case .repairUndone: LocalizedText("the repair was undone", "维修工单已冲销")
        case .customerOutOfUse: LocalizedText("the customer's file is out of use", "客户档案已停用")
        }
    }
}
