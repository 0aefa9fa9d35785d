import AfterSalesCore

/// What stands open, and how long things take.
extension MeasureName {
    /// Orders open at one moment; dealers are added, moments are not (在厂工单数).
    public static let openOrders: MeasureName = "openOrders"
    /// What the open orders have cost so far (在厂工单已发生成本). In minor units.
    public static let openOrdersCost: MeasureName = "openOrdersCost"
    /// Days that the open orders have been open, added up (在厂天数合计). In days.
    public static let openOrderDays: MeasureName = "openOrderDays"
    /// Warranty claims not yet paid at one moment (未回款索赔单数).
    public static let warrantyReceivables: MeasureName = "warrantyReceivables"
    /// Days since these claims were sent, added up (索赔未回款天数合计). In days.
    public static let warrantyReceivableDays: MeasureName = "warrantyReceivableDays"
    /// Vehicles washed (洗车数).
    public static let washes: MeasureName = "washes"
    /// Of the washes, those that took 10 to 15 minutes (10至15分钟内洗车数).
    public static let washesInBand: MeasureName = "washesInBand"
    /// Minutes of all washes (洗车分钟数). In minutes.
    public static let washMinutes: MeasureName = "washMinutes"
    /// Vehicles that left the workshop (离厂车辆数).
    public static let stays: MeasureName = "stays"
    /// Minutes from drive-in to delivery of these vehicles (在厂分钟数). In minutes.
    public static let stayMinutes: MeasureName = "stayMinutes"
    /// Minutes of their stay spent waiting for parts (待件分钟数). In minutes.
    public static let waitingForParts: MeasureName = "waitingForParts"
    /// Minutes spent waiting for somebody's approval (待批分钟数). In minutes.
    public static let waitingForApproval: MeasureName = "waitingForApproval"
    /// Minutes spent waiting for work bought elsewhere (外协等待分钟数). In minutes.
    public static let waitingForSublet: MeasureName = "waitingForSublet"
    /// Minutes spent waiting for a bay (待工位分钟数). In minutes.
    public static let waitingForBay: MeasureName = "waitingForBay"
    /// Minutes spent waiting for a technician (待工分钟数). In minutes.
    public static let waitingForTechnician: MeasureName = "waitingForTechnician"
}

extension MeasureDefinition {
    static let moments: [MeasureDefinition] = [
        .init(.openOrders, .count, LocalizedText("open orders", "在厂工单数")),
        .init(.openOrdersCost, .money, LocalizedText("cost to date of open orders", "在厂工单已发生成本")),
        .init(.openOrderDays, .days, LocalizedText("days open", "在厂天数合计")),
        .init(.warrantyReceivables, .count, LocalizedText("open warranty claims", "未回款索赔单数")),
        .init(.warrantyReceivableDays, .days, LocalizedText("days of open warranty claims", "索赔未回款天数合计")),
        .init(.washes, .count, LocalizedText("washes", "洗车数")),
        .init(.washesInBand, .count, LocalizedText("washes of 10 to 15 minutes", "10至15分钟内洗车数")),
        .init(.washMinutes, .minutes, LocalizedText("minutes of washing", "洗车分钟数")),
        .init(.stays, .count, LocalizedText("stays", "离厂车辆数")),
        .init(.stayMinutes, .minutes, LocalizedText("minutes of stay", "在厂分钟数")),
        .init(.waitingForParts, .minutes, LocalizedText("minutes of waiting for parts", "待件分钟数")),
        .init(.waitingForApproval, .minutes, LocalizedText("minutes of waiting for approval", "待批分钟数")),
        .init(.waitingForSublet, .minutes, LocalizedText("minutes of waiting for sublet work", "外协等待分钟数")),
        .init(.waitingForBay, .minutes, LocalizedText("minutes of waiting for a bay", "待工位分钟数")),
        .init(.waitingForTechnician, .minutes, LocalizedText("minutes of waiting for a technician", "待工分钟数")),
    ]
}
