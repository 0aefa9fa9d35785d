import AfterSalesCore

/// The parts department. Its stock is that of each month's end: months are added before they are divided.
extension KPI {
    /// Demand met without an emergency order and without losing the sale (配件满足率).
    public static var partsFillRate: KPI {
        standard(
            "partsFillRate", "demand", "parts fill rate", "配件满足率", .ratio,
            .init(.partsDemand) - .init(.partsEmergency) - .init(.partsLost), per: .init(.partsDemand),
            counting: .init(.partsDemand))
    }

    /// Demand met at once from the shelf (配件现货率).
    public static var partsOffShelf: KPI {
        standard(
            "partsFillRate", "offShelf", "parts off-shelf fill", "配件现货率", .ratio,
            .init(.partsOffShelf), per: .init(.partsDemand), counting: .init(.partsDemand))
    }

    /// Cost of the parts sold in a year per stock (配件毛周转次数).
    public static var partsGrossTurns: KPI {
        standard(
            "partsTurns", "gross", "parts gross turns a year", "配件毛周转次数", .times,
            .init(.partsCostOfSales), per: .init(.partsInventory), times: 12)
    }

    /// Stock orders of a year per stock, emergencies apart (配件净周转次数).
    public static var partsTrueTurns: KPI {
        standard(
            "partsTurns", "true", "parts true turns a year", "配件净周转次数", .times,
            .init(.partsStockPurchases), per: .init(.partsInventory), times: 12)
    }

    /// How many days the stock lasts, a month taken as 30 (配件库存天数).
    public static var partsDaysOfSupply: KPI {
        standard(
            "partsDaysOfSupply", "thirtyDays", "parts days' supply", "配件库存天数", .days,
            .init(.partsInventory), per: .init(.partsCostOfSales), times: 30, better: .neither)
    }

    /// How much of the stock does not move (滞销占比).
    public static var slowMovingShare: KPI {
        standard(
            "slowMovingShare", "stock", "slow-moving share of stock", "滞销库存占比", .ratio,
            .init(.partsSlowMoving), per: .init(.partsInventory), better: .lowerIsBetter)
    }

    static var parts: [KPI] {
        [partsFillRate, partsOffShelf, partsGrossTurns, partsTrueTurns, partsDaysOfSupply, slowMovingShare]
    }
}
