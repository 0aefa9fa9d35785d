import AfterSalesCore

/// Whether repairs hold.
extension KPI {
    /// Orders whose vehicle did not come back with the same concern within 30 days (一次修复率): variant a.
    public static var firstTimeFix: KPI {
        standard(
            "firstTimeFix", "noSameConcernIn30Days", "first-time fix, no same concern in 30 days", "一次修复率（30天内无同一故障）",
            .ratio,
            .init(.ordersFollowed30Days) - .init(.returnsSameConcern30Days), per: .init(.ordersFollowed30Days),
            counting: .init(.ordersFollowed30Days))
    }

    /// Orders whose vehicle did not come back at all: variant b.
    public static var firstTimeFixNoReturn: KPI {
        standard(
            "firstTimeFix", "noReturn", "first-time fix, no return at all", "一次修复率（无返厂）", .ratio,
            .init(.ordersFollowed) - .init(.returnsAny), per: .init(.ordersFollowed), counting: .init(.ordersFollowed))
    }

    /// Settled orders that do no earlier work again: known on the day, without following anybody.
    public static var firstTimeFixByOrders: KPI {
        standard(
            "firstTimeFix", "settledOrders", "first-time fix, by settled orders", "一次修复率（按结算台次）", .ratio,
            .orders - .init(.comebacks), per: .orders, counting: .orders)
    }

    /// Jobs sent back by the inspection before delivery (内返率).
    public static var internalRework: KPI {
        standard(
            "internalRework", "inspection", "internal rework rate", "内返率", .ratio,
            .init(.jobsReworked), per: .init(.jobsInspected), better: .lowerIsBetter, counting: .init(.jobsInspected))
    }

    static var quality: [KPI] {
        [firstTimeFix, firstTimeFixNoReturn, firstTimeFixByOrders, internalRework]
    }
}
