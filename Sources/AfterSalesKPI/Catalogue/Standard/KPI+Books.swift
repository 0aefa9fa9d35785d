import AfterSalesCore

/// What books, receipts and targets give.
extension KPI {
    /// How much of the expense, selling vehicles apart, the gross profit of service, parts and body shop carries
    /// (售后吸收率).
    public static var serviceAbsorption: KPI {
        standard(
            "serviceAbsorption", "departments", "service absorption", "售后吸收率", .ratio,
            .init(.serviceGross) + .init(.partsGross) + .init(.bodyGross),
            per: .init(.totalExpense) - .init(.sellingExpense))
    }

    /// What came in of what fell due (回款率).
    public static var receivablesCollection: KPI {
        standard(
            "receivablesCollection", "all", "receivables collected", "回款率", .ratio,
            .init(.receivablesCollected), per: .init(.receivablesDue))
    }

    /// What came in of what manufacturers owed (索赔回款率).
    public static var warrantyCollection: KPI {
        standard(
            "receivablesCollection", "warranty", "warranty receivables collected", "索赔回款率", .ratio,
            .init(.warrantyReceivablesCollected), per: .init(.warrantyReceivablesDue))
    }

    /// How long open warranty claims have waited for their money (索赔未回款账龄).
    public static var warrantyReceivableAge: KPI {
        standard(
            "warrantyReceivableAge", "perClaim", "age of open warranty claims", "索赔未回款平均天数", .days,
            .init(.warrantyReceivableDays), per: .init(.warrantyReceivables), better: .lowerIsBetter,
            counting: .init(.warrantyReceivables))
    }

    /// Sales per target (产值达成率).
    public static var outputAttainment: KPI {
        standard(
            "attainment", "output", "attainment of output", "产值达成率", .ratio,
            .sales(), per: .init(.targetOutput), by: .commissionNotice, counting: .orders)
    }

    /// Gross profit per target (毛利达成率).
    public static var grossProfitAttainment: KPI {
        standard(
            "attainment", "grossProfit", "attainment of gross profit", "毛利达成率", .ratio,
            .sales() - .cost(), per: .init(.targetGrossProfit), by: .commissionNotice, counting: .orders,
            gaps: [.salesWithoutCost()])
    }

    /// Settled orders per target (接车台次达成率).
    public static var vehicleIntakeAttainment: KPI {
        standard(
            "attainment", "vehicleIntake", "attainment of vehicle intake", "接车台次达成率", .ratio,
            .orders, per: .init(.targetVehicleIntake), by: .commissionNotice, counting: .orders)
    }

    static var books: [KPI] {
        [
            serviceAbsorption, receivablesCollection, warrantyCollection, warrantyReceivableAge, outputAttainment,
            grossProfitAttainment, vehicleIntakeAttainment,
        ]
    }
}
