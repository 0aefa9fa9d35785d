import AfterSalesCore

/// Of what is the dealership's own expense, more sales are not better.
extension PayType {
    var direction: KPIDirection { self == .internal || self == .goodwill ? .neither : .higherIsBetter }
}

/// More of a discount is not better.
extension LineKind {
    var direction: KPIDirection { self == .discount ? .neither : .higherIsBetter }
}

/// All KPIs of the trade.
extension KPI {
    /// In the order in which they are listed: those by payers for the payers given.
    static func standard(payTypes: [PayType]) -> [KPI] {
        sales(payTypes) + work(payTypes) + desk(payTypes) + quality + parts + books + customers + moments + times
    }

    /// A KPI of the trade.
    static func standard(
        _ id: String, _ variant: String, _ english: String, _ chinese: String, _ unit: KPIUnit, _ numerator: MeasureSum,
        per denominator: MeasureSum? = nil, times factor: Int64 = 1, by source: KPISource = .trade,
        better direction: KPIDirection = .higherIsBetter, counting counted: MeasureSum? = nil, gaps: [KPIGap] = []
    ) -> KPI {
        KPI(
            standard: id, variant, LocalizedText(english, chinese), unit,
            KPIFormula(numerator, per: denominator, times: factor), source, direction, counting: counted, gaps: gaps)
    }

    /// A quantile of the minutes that something of the trade takes.
    static func minutes(
        _ id: String, _ variant: String, _ english: String, _ chinese: String, _ quantile: KPIFormula.Quantile,
        of values: MeasureName, better direction: KPIDirection
    ) -> KPI {
        KPI(
            standard: id, variant, LocalizedText(english, chinese), .minutes, KPIFormula(quantile, of: values), .trade,
            direction, counting: nil, gaps: [])
    }
}
