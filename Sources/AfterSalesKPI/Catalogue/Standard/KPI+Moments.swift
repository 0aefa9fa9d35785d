import AfterSalesCore

/// What stands open, and how long things take. Medians: what ``KPI/washTimeMedian`` and its neighbours are.
extension KPI {
    /// Open orders at one moment (在厂工单). Dealers are added, moments are not.
    public static var workInProcess: KPI {
        standard(
            "workInProcess", "orders", "work in process, orders", "在厂工单数", .count,
            .init(.openOrders), better: .neither, counting: .init(.openOrders))
    }

    /// What the open orders have cost so far (在厂工单已发生成本).
    public static var workInProcessCost: KPI {
        standard(
            "workInProcess", "costToDate", "work in process, cost to date", "在厂工单成本", .money,
            .init(.openOrdersCost), better: .neither, counting: .init(.openOrders))
    }

    /// How long open orders have been open; age bands: ``Ageing``.
    public static var workInProcessAge: KPI {
        standard(
            "workInProcess", "age", "work in process, days open", "在厂工单平均天数", .days,
            .init(.openOrderDays), per: .init(.openOrders), better: .lowerIsBetter, counting: .init(.openOrders))
    }

    /// Washes that took 10 to 15 minutes (洗车时间达标率).
    public static var washesInTime: KPI {
        standard(
            "washTime", "within10To15Minutes", "washes of 10 to 15 minutes", "10至15分钟洗车占比", .ratio,
            .init(.washesInBand), per: .init(.washes), counting: .init(.washes))
    }

    /// Minutes per wash (平均洗车时间).
    public static var washTime: KPI {
        standard(
            "washTime", "mean", "minutes per wash", "平均洗车时间", .minutes,
            .init(.washMinutes), per: .init(.washes), better: .neither, counting: .init(.washes))
    }

    /// Minutes from drive-in to delivery (平均在厂时间).
    public static var stayTime: KPI {
        standard(
            "stayTime", "mean", "minutes of stay", "平均在厂时间", .minutes,
            .init(.stayMinutes), per: .init(.stays), better: .lowerIsBetter, counting: .init(.stays))
    }

    /// How much of their stay vehicles wait for parts (待件).
    public static var waitingForParts: KPI {
        standard(
            "waitingShare", "parts", "share of stay waiting for parts", "待件时间占比", .ratio,
            .init(.waitingForParts), per: .init(.stayMinutes), better: .lowerIsBetter, counting: .init(.stays))
    }

    /// How much of their stay they wait for approval (待批).
    public static var waitingForApproval: KPI {
        standard(
            "waitingShare", "approval", "share of stay waiting for approval", "待批时间占比", .ratio,
            .init(.waitingForApproval), per: .init(.stayMinutes), better: .lowerIsBetter, counting: .init(.stays))
    }

    /// How much of their stay they wait for work bought elsewhere (外协).
    public static var waitingForSublet: KPI {
        standard(
            "waitingShare", "sublet", "share of stay waiting for sublet work", "外协等待时间占比", .ratio,
            .init(.waitingForSublet), per: .init(.stayMinutes), better: .lowerIsBetter, counting: .init(.stays))
    }

    /// How much of their stay they wait for a bay (待工位).
    public static var waitingForBay: KPI {
        standard(
            "waitingShare", "bay", "share of stay waiting for a bay", "待工位时间占比", .ratio,
            .init(.waitingForBay), per: .init(.stayMinutes), better: .lowerIsBetter, counting: .init(.stays))
    }

    /// How much of their stay they wait for a technician (待工).
    public static var waitingForTechnician: KPI {
        standard(
            "waitingShare", "technician", "share of stay waiting for a technician", "待工时间占比", .ratio,
            .init(.waitingForTechnician), per: .init(.stayMinutes), better: .lowerIsBetter, counting: .init(.stays))
    }

    static var moments: [KPI] {
        [
            workInProcess, workInProcessCost, workInProcessAge, washesInTime, washTime, stayTime, waitingForParts,
            waitingForApproval, waitingForSublet, waitingForBay, waitingForTechnician,
        ]
    }
}
