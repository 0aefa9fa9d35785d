public import AfterSalesCore

/// What is sold and what remains of it.
extension KPI {
    /// What was sold (产值), by the day of settlement.
    public static var output: KPI {
        standard(
            "output", "settled", "output", "产值", .money,
            .sales(), counting: .orders)
    }

    /// What was sold to a payer (按付费类别的产值).
    /// - Parameter payType: Who pays.
    public static func output(_ payType: PayType) -> KPI {
        standard(
            "output", payType.rawValue, "\(payType.word.english) output", "\(payType.word.simplifiedChinese)产值", .money,
            .sales(payType), better: payType.direction, counting: .ordersPaid(payType))
    }

    /// What was received for normal and warranty repairs and audited for accidents: the output that commissions are
    /// paid by.
    public static var outputByReceipts: KPI {
        standard(
            "output", "receipts", "output by receipts", "产值（按回款与定审）", .money,
            .init(.normalRepairReceipts) + .init(.warrantyReceipts) + .init(.accidentRepairAudited),
            by: .commissionNotice)
    }

    /// What was sold of a line kind (按项目类别的产值).
    /// - Parameter kind: The line kind.
    public static func outputByKind(_ kind: LineKind) -> KPI {
        standard(
            "outputByKind", kind.rawValue, "\(kind.word.english) output", "\(kind.word.simplifiedChinese)产值", .money,
            .sales(nil, kind), better: kind.direction)
    }

    /// Sales per settled order (单车产值).
    public static var averageOrderValue: KPI {
        standard(
            "averageOrderValue", "all", "average order value", "单车产值", .money,
            .sales(), per: .orders, counting: .orders)
    }

    /// What a payer pays per order that he pays anything of.
    /// - Parameter payType: Who pays.
    public static func averageOrderValue(_ payType: PayType) -> KPI {
        standard(
            "averageOrderValue", payType.rawValue, "\(payType.word.english) order value",
            "\(payType.word.simplifiedChinese)单车产值", .money,
            .sales(payType), per: .ordersPaid(payType), better: payType.direction, counting: .ordersPaid(payType))
    }

    /// Sales per service advisor and month (接待顾问人均产值).
    public static var salesPerAdvisor: KPI {
        standard(
            "salesPerAdvisor", "month", "sales per advisor and month", "人均月产值", .money,
            .sales(), per: .init(.advisors), counting: .init(.advisors))
    }

    /// Sales without their cost (毛利).
    public static var grossProfit: KPI {
        standard(
            "grossProfit", "all", "gross profit", "毛利", .money,
            .sales() - .cost(), counting: .orders, gaps: [.salesWithoutCost()])
    }

    /// Sales of a line kind without their cost.
    /// - Parameter kind: The line kind.
    public static func grossProfit(_ kind: LineKind) -> KPI {
        standard(
            "grossProfit", kind.rawValue, "\(kind.word.english) gross profit", "\(kind.word.simplifiedChinese)毛利",
            .money,
            .sales(nil, kind) - .cost(kind), better: kind.direction, gaps: [.salesWithoutCost(kind)])
    }

    /// Gross profit per sales (毛利率).
    public static var grossProfitShare: KPI {
        standard(
            "grossProfitShare", "all", "gross profit %", "毛利率", .ratio,
            .sales() - .cost(), per: .sales(), counting: .orders, gaps: [.salesWithoutCost()])
    }

    /// Gross profit per sales of a line kind: labour, parts (工时毛利率、配件毛利率).
    /// - Parameter kind: The line kind.
    public static func grossProfitShare(_ kind: LineKind) -> KPI {
        standard(
            "grossProfitShare", kind.rawValue, "\(kind.word.english) gross profit %",
            "\(kind.word.simplifiedChinese)毛利率", .ratio,
            .sales(nil, kind) - .cost(kind), per: .sales(nil, kind), better: kind.direction,
            gaps: [.salesWithoutCost(kind)])
    }

    /// How much of the sales a payer pays (产值构成).
    /// - Parameter payType: Who pays.
    public static func salesMix(_ payType: PayType) -> KPI {
        standard(
            "salesMix", payType.rawValue, "\(payType.word.english) share of sales",
            "\(payType.word.simplifiedChinese)产值占比", .ratio,
            .sales(payType), per: .sales(), better: .neither, counting: .orders)
    }

    /// Accessory sales per settled order (单车精品产值).
    public static var accessorySalesPerOrder: KPI {
        standard(
            "accessorySalesPerOrder", "sold", "accessory sales per order", "单车精品产值", .money,
            .sales(nil, .accessory), per: .orders, counting: .orders)
    }

    static func sales(_ payTypes: [PayType]) -> [KPI] {
        var kpis: [KPI] = []
        kpis += [output]
        kpis += payTypes.map { output($0) }
        kpis += [outputByReceipts]
        kpis += LineKind.allCases.map { outputByKind($0) }
        kpis += [averageOrderValue]
        kpis += payTypes.map { averageOrderValue($0) }
        kpis += [salesPerAdvisor, grossProfit]
        kpis += LineKind.allCases.map { grossProfit($0) }
        kpis += [grossProfitShare]
        kpis += LineKind.allCases.map { grossProfitShare($0) }
        kpis += payTypes.map { salesMix($0) }
        kpis += [accessorySalesPerOrder]
        return kpis
    }
}
