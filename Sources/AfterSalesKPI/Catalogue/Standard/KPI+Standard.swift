import AfterSalesCore

/// All KPIs of the trade.
extension KPI {
    /// In the order in which they are listed: those by payers for the payers given.
    static func standard(payTypes: [PayType]) -> [KPI] {
        sales(payTypes) + work(payTypes) + desk(payTypes) + quality + parts + books + customers + moments
    }

    /// A KPI of the trade.
    static func standard(
        _ id: String, _ variant: String, _ english: String, _ chinese: String, _ unit: KPIUnit, _ numerator: MeasureSum,
        per denominator: MeasureSum? = nil, times factor: Int64 = 1, by source: KPISource = .trade,
        counting counted: MeasureSum? = nil, gaps: [KPIGap] = []
    ) -> KPI {
        KPI(
            standard: id, variant, LocalizedText(english, chinese), unit,
            KPIFormula(numerator, per: denominator, times: factor), source, counting: counted, gaps: gaps)
    }
}
