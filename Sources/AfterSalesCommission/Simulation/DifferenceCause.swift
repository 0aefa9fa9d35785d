public import AfterSalesCore

/// Why a line is paid otherwise by another plan.
public enum DifferenceCause: Hashable, Sendable {
    /// Which of two plans.
    public enum Side: String, Codable, CaseIterable, Hashable, Sendable {
        /// The plan that is compared.
        case before
        /// The one it is compared with.
        case after
    }

    /// A figure that both do not have alike: a constant, a table's value, a coefficient, a fact that only one reads.
    case figure(FigureDifference)
    /// What a figure is computed by: the formula on both sides, nil where there is none of that name.
    case formula(name: String, was: String?, now: String?)
    /// Only one of the plans has the scheme.
    case scheme(onlyIn: Side)
    /// Only one of the plans has the employee take part in the scheme.
    case member(onlyIn: Side)

    /// In words.
    public var text: LocalizedText {
        switch self {
        case .figure(let figure): figure.text
        case .formula(let name, let was, let now):
            LocalizedText(
                "\(name) is computed by \(now ?? "nothing") instead of \(was ?? "nothing")",
                "\(name) 的公式由 \(was ?? "无") 改为 \(now ?? "无")")
        case .scheme(.before): LocalizedText("the scheme is not in the other plan", "另一方案没有该项目")
        case .scheme(.after): LocalizedText("the scheme is only in the other plan", "仅另一方案有该项目")
        case .member(.before): LocalizedText("the employee takes no part by the other plan", "按另一方案不参与该项目")
        case .member(.after): LocalizedText("the employee takes part only by the other plan", "仅按另一方案参与该项目")
        }
    }
}
