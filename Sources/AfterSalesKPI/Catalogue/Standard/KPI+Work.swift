public import AfterSalesCore

/// What hours bring, and how they are used.
extension KPI {
    /// Labour sales per hour billed (有效工时单价).
    public static var effectiveLabourRate: KPI {
        standard(
            "effectiveLabourRate", "all", "effective labour rate", "有效工时单价", .moneyPerHour,
            .sales(nil, .labour), per: .hoursSold(), counting: .orders, gaps: [.labourWithoutHours()])
    }

    /// Labour sales per hour billed to a payer.
    /// - Parameter payType: Who pays.
    public static func effectiveLabourRate(_ payType: PayType) -> KPI {
        standard(
            "effectiveLabourRate", payType.rawValue, "effective labour rate, \(payType.word.english)",
            "\(payType.word.simplifiedChinese)有效工时单价", .moneyPerHour,
            .sales(payType, .labour), per: .hoursSold(payType), counting: .ordersPaid(payType),
            gaps: [.labourWithoutHours(payType)])
    }

    /// Labour sales per hour billed of a skill (工种有效工时单价).
    ///
    /// Labour that was sold without hours is in the sales. Records of orders say how much, and the figure warns of it; roll-ups
    /// of lines (``TechnicianFigures``) have it by payer alone, so a rate by skill from them is too high by it without a word.
    /// - Parameter skill: The skill.
    public static func effectiveLabourRateBySkill(_ skill: Skill) -> KPI {
        standard(
            "effectiveLabourRateBySkill", skill.rawValue, "effective labour rate, \(skill.word.english)",
            "\(skill.word.simplifiedChinese)有效工时单价", .moneyPerHour,
            .init(.labourOf(skill)), per: .init(.hoursOf(skill)), gaps: [.labourWithoutHours(of: skill)])
    }

    /// Hours sold per settled order (单车售出工时): variant a.
    public static var hoursSoldPerOrder: KPI {
        standard(
            "hoursPerOrder", "sold", "hours sold per order", "单车售出工时", .hours,
            .hoursSold(), per: .orders, counting: .orders)
    }

    /// Hours sold to a payer per order that he pays anything of.
    /// - Parameter payType: Who pays.
    public static func hoursSoldPerOrder(_ payType: PayType) -> KPI {
        standard(
            "hoursPerOrder", "sold-\(payType.rawValue)", "\(payType.word.english) hours sold per order",
            "\(payType.word.simplifiedChinese)单车售出工时", .hours,
            .hoursSold(payType), per: .ordersPaid(payType), counting: .ordersPaid(payType))
    }

    /// Hours worked per settled order (单车作业工时): variant b.
    public static var hoursWorkedPerOrder: KPI {
        standard(
            "hoursPerOrder", "worked", "hours worked per order", "单车作业工时", .hours,
            .init(.hoursWorked), per: .orders, better: .neither, counting: .orders)
    }

    /// How many of the hours sold a payer pays (工时构成).
    /// - Parameter payType: Who pays.
    public static func hoursMix(_ payType: PayType) -> KPI {
        standard(
            "hoursMix", payType.rawValue, "\(payType.word.english) share of hours sold",
            "\(payType.word.simplifiedChinese)工时占比", .ratio,
            .hoursSold(payType), per: .hoursSold(), better: .neither, counting: .orders)
    }

    /// Hours worked of the hours available (生产率).
    public static var productivity: KPI {
        standard(
            "productivity", "nada", "productivity, worked by available", "生产率（作业÷出勤）", .ratio,
            .init(.hoursWorked), per: .init(.hoursAvailable), by: .nada)
    }

    /// Hours clocked on jobs of the hours available.
    public static var productivityByClock: KPI {
        standard(
            "productivity", "au", "productivity, clocked by available", "生产率（打卡÷出勤）", .ratio,
            .init(.hoursClocked), per: .init(.hoursAvailable), by: .australia)
    }

    /// Flat-rate hours produced per hour worked (工作效率).
    public static var efficiency: KPI {
        standard(
            "efficiency", "nada", "efficiency, produced by worked", "工作效率（产出÷作业）", .ratio,
            .init(.hoursProduced), per: .init(.hoursWorked), by: .nada)
    }

    /// Hours sold per hour costed.
    public static var efficiencyBySales: KPI {
        standard(
            "efficiency", "au", "efficiency, sold by costed", "工作效率（售出÷成本工时）", .ratio,
            .hoursSold(), per: .init(.hoursCosted), by: .australia)
    }

    /// Flat-rate hours produced per hour available (综合效率): productivity times efficiency.
    public static var proficiency: KPI {
        standard(
            "proficiency", "nada", "proficiency, produced by available", "综合效率（产出÷出勤）", .ratio,
            .init(.hoursProduced), per: .init(.hoursAvailable), by: .nada)
    }

    /// How much of the bays' hours is used (工位利用率).
    public static var bayUse: KPI {
        standard(
            "capacityUse", "bays", "use of bay hours", "工位利用率", .ratio,
            .init(.bayHoursUsed), per: .init(.bayHoursAvailable))
    }

    /// How many of the sellable hours are sold (可售工时利用率).
    public static var sellableHoursUse: KPI {
        standard(
            "capacityUse", "sellable", "use of sellable hours", "可售工时利用率", .ratio,
            .hoursSold(), per: .init(.sellableHours))
    }

    static func work(_ payTypes: [PayType]) -> [KPI] {
        var kpis: [KPI] = []
        kpis += [effectiveLabourRate]
        kpis += payTypes.map { effectiveLabourRate($0) }
        kpis += Skill.ofTrade.map { effectiveLabourRateBySkill($0) }
        kpis += [hoursSoldPerOrder]
        kpis += payTypes.map { hoursSoldPerOrder($0) }
        kpis += [hoursWorkedPerOrder]
        kpis += payTypes.map { hoursMix($0) }
        kpis += [
            productivity, productivityByClock, efficiency, efficiencyBySales, proficiency, bayUse, sellableHoursUse,
        ]
        return kpis
    }
}
