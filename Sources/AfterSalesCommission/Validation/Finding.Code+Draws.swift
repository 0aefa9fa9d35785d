public import AfterSalesCore

/// What can be wrong with draws and guarantees.
extension Finding.Code {
    /// Somebody who has left still owes what was advanced.
    public static let drawBalanceOpen: Self = "drawBalanceOpen"
    /// A draw that is neither `draw` nor `guarantee`.
    public static let unknownDrawKind: Self = "unknownDrawKind"
}
