import AfterSalesCore

/// What books and plans say.
extension MeasureName {
    /// Gross profit of the service department by the books (维修毛利). In minor units.
    public static let serviceGross: MeasureName = "serviceGross"
    /// Gross profit of the parts department by the books (配件毛利). In minor units.
    public static let partsGross: MeasureName = "partsGross"
    /// Gross profit of the body shop by the books (钣喷毛利). In minor units.
    public static let bodyGross: MeasureName = "bodyGross"
    /// All expenses of the dealership (总费用). In minor units.
    public static let totalExpense: MeasureName = "totalExpense"
    /// Of the expenses, those of selling new and used vehicles (新车与二手车销售费用). In minor units.
    public static let sellingExpense: MeasureName = "sellingExpense"
    /// What customers were invoiced with tax, accessories apart, by the day of settlement (普通维修收款). In minor units.
    public static let normalRepairReceipts: MeasureName = "normalRepairReceipts"
    /// What manufacturers paid for warranty repairs, by the day it came (索赔回款). In minor units.
    public static let warrantyReceipts: MeasureName = "warrantyReceipts"
    /// Accident repairs as insurers audited them, in the month of leaving or, if later, of the audit (事故车定审金额). In
    /// minor units.
    public static let accidentRepairAudited: MeasureName = "accidentRepairAudited"
    /// Accessories sold above three quarters of their list price, with tax (计提精品销售额). In minor units.
    public static let accessorySales: MeasureName = "accessorySales"
    /// Of these, what named sellers have sold to be put into the car, with tax (加装精品销售额). In minor units.
    public static let accessorySalesInstalled: MeasureName = "accessorySalesInstalled"
    /// Of these, what named sellers have sold without work, with tax (免加装精品销售额). In minor units.
    public static let accessorySalesPlain: MeasureName = "accessorySalesPlain"
    /// Accessories that the sales department gives away, at their list price with tax (销售部精品销售额). In minor units.
    public static let accessorySalesBySalesDepartment: MeasureName = "accessorySalesBySalesDepartment"
    /// What people are given for operations and parts beside the commission (单项奖励). In minor units.
    public static let spiffs: MeasureName = "spiffs"
    /// What fell due (应收款). In minor units.
    public static let receivablesDue: MeasureName = "receivablesDue"
    /// Of what fell due, what came in (已回款). In minor units.
    public static let receivablesCollected: MeasureName = "receivablesCollected"
    /// What manufacturers owed for warranty repairs (索赔应收款). In minor units.
    public static let warrantyReceivablesDue: MeasureName = "warrantyReceivablesDue"
    /// Of that, what came in (索赔已回款). In minor units.
    public static let warrantyReceivablesCollected: MeasureName = "warrantyReceivablesCollected"
    /// The target of sales (产值目标). In minor units.
    public static let targetOutput: MeasureName = "targetOutput"
    /// The target of gross profit (毛利目标). In minor units.
    public static let targetGrossProfit: MeasureName = "targetGrossProfit"
    /// The target of settled orders (接车台次目标).
    public static let targetVehicleIntake: MeasureName = "targetVehicleIntake"
}

extension MeasureDefinition {
    static let books: [MeasureDefinition] = [
        .init(.serviceGross, .money, LocalizedText("service gross", "维修毛利")),
        .init(.partsGross, .money, LocalizedText("parts gross", "配件毛利")),
        .init(.bodyGross, .money, LocalizedText("body gross", "钣喷毛利")),
        .init(.totalExpense, .money, LocalizedText("total expense", "总费用")),
        .init(.sellingExpense, .money, LocalizedText("selling expense of new and used vehicles", "新车与二手车销售费用")),
        .init(.normalRepairReceipts, .money, LocalizedText("receipts of normal repairs", "普通维修收款")),
        .init(.warrantyReceipts, .money, LocalizedText("warranty receipts", "索赔回款")),
        .init(.accidentRepairAudited, .money, LocalizedText("audited accident repairs", "事故车定审金额")),
        .init(.accessorySales, .money, LocalizedText("accessory sales that commissions count", "计提精品销售额")),
        .init(.accessorySalesInstalled, .money, LocalizedText("installed accessories of sellers", "加装精品销售额")),
        .init(.accessorySalesPlain, .money, LocalizedText("plain accessories of sellers", "免加装精品销售额")),
        .init(
            .accessorySalesBySalesDepartment, .money,
            LocalizedText("accessories given away by the sales department", "销售部精品销售额")),
        .init(.spiffs, .money, LocalizedText("spiffs", "单项奖励")),
        .init(.receivablesDue, .money, LocalizedText("receivables due", "应收款")),
        .init(.receivablesCollected, .money, LocalizedText("receivables collected", "已回款")),
        .init(.warrantyReceivablesDue, .money, LocalizedText("warranty receivables due", "索赔应收款")),
        .init(.warrantyReceivablesCollected, .money, LocalizedText("warranty receivables collected", "索赔已回款")),
        .init(.targetOutput, .money, LocalizedText("target of output", "产值目标")),
        .init(.targetGrossProfit, .money, LocalizedText("target of gross profit", "毛利目标")),
        .init(.targetVehicleIntake, .count, LocalizedText("target of vehicle intake", "接车台次目标")),
    ]
}
