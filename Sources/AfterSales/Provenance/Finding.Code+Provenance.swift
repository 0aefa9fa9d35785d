import AfterSalesCommission
public import AfterSalesCore
import AfterSalesStorage

/// What can be said of where a figure comes from.
extension Finding.Code {
    /// What the records behind a figure come to is not the figure.
    public static let provenanceDiffers: Self = "provenanceDiffers"
    /// It cannot be told where a close comes from: its facts were handed over, or nobody has said what its collection is.
    public static let provenanceNotKnown: Self = "provenanceNotKnown"
}

extension Finding {
    static func provenanceNotKnown(_ close: CloseRecord, because why: LocalizedText) -> Finding {
        Finding(
            .error, .provenanceNotKnown, at: Place(close.key.reference.description),
            inputs: [.init("plan", close.plan.id), .init("month", close.month.description)],
            LocalizedText(
                "it cannot be told where \(close.month) comes from: \(why.english)",
                "无法追溯 \(close.month) 的来源：\(why.simplifiedChinese)"))
    }
}
