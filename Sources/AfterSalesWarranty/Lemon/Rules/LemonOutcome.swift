public import AfterSalesCore

/// What a customer may ask for once a rule is reached (责任). An open list.
public struct LemonOutcome: OpenVocabulary {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The car replaced, or returned, as he chooses (更换或者退货).
    public static let replaceOrReturn: LemonOutcome = "replaceOrReturn"
    /// The assembly replaced, free of charge (免费更换总成).
    public static let replaceAssembly: LemonOutcome = "replaceAssembly"
    /// A repair, free of charge (免费修理).
    public static let repair: LemonOutcome = "repair"
    /// Nothing by itself: somebody should know (预警).
    public static let warning: LemonOutcome = "warning"

    /// What the customer may do, as the end of a sentence.
    var words: LocalizedText {
        switch self {
        case .replaceOrReturn:
            LocalizedText("the customer may have the car replaced or return it", "消费者可选择更换车辆或者退货")
        case .replaceAssembly:
            LocalizedText("the customer may have the assembly replaced free of charge", "消费者可选择免费更换总成")
        case .repair: LocalizedText("the customer may have it repaired free of charge", "消费者可要求免费修理")
        case .warning: LocalizedText("somebody should look into it", "应予关注")
        default: LocalizedText("the rule \(rawValue) applies", "适用 \(rawValue)")
        }
    }
}
