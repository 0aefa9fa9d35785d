public import AfterSalesCore

/// Reception, promises and what an order holds.
extension KPI {
    /// Settled orders (接车台次).
    public static var vehicleIntake: KPI {
        standard(
            "vehicleIntake", "orders", "vehicle intake, settled orders", "接车台次（结算）", .count,
            .orders, counting: .orders)
    }

    /// Settled orders that a payer pays anything of.
    /// - Parameter payType: Who pays.
    public static func vehicleIntake(_ payType: PayType) -> KPI {
        standard(
            "vehicleIntake", payType.rawValue, "vehicle intake, \(payType.word.english) orders",
            "\(payType.word.simplifiedChinese)台次", .count,
            .ordersPaid(payType), better: payType.direction, counting: .ordersPaid(payType))
    }

    /// Vehicles received, each once on each day (接车车辆数).
    public static var distinctVehicles: KPI {
        standard(
            "vehicleIntake", "distinctVehicles", "vehicle intake, each vehicle once a day", "接车车辆数（每日去重）", .count,
            .init(.vehicleDays), counting: .init(.vehicleDays))
    }

    /// Vehicles received per business day, each once on each day (日均接车车辆数).
    public static var distinctVehiclesPerDay: KPI {
        standard(
            "vehicleIntake", "distinctVehiclesPerDay", "vehicles per business day", "日均接车车辆数", .count,
            .init(.vehicleDays), per: .init(.businessDays), counting: .init(.vehicleDays))
    }

    /// How many of the orders a payer pays anything of (台次构成). An order of two payers is in both: the shares may
    /// exceed 100 %.
    /// - Parameter payType: Who pays.
    public static func orderMix(_ payType: PayType) -> KPI {
        standard(
            "orderMix", payType.rawValue, "\(payType.word.english) share of orders",
            "\(payType.word.simplifiedChinese)台次占比", .ratio,
            .ordersPaid(payType), per: .orders, better: .neither, counting: .orders)
    }

    /// Orders with one job and nothing else (单项工单占比).
    public static var oneItemOrders: KPI {
        standard(
            "oneItemOrderShare", "jobs", "one-item orders", "单项工单占比", .ratio,
            .init(.oneItemOrders), per: .orders, better: .lowerIsBetter, counting: .orders)
    }

    /// Orders with a menu item (菜单渗透率).
    public static var menuPenetration: KPI {
        standard(
            "penetration", "menu", "menu penetration", "菜单渗透率", .ratio,
            .init(.ordersWithMenu), per: .orders, counting: .orders)
    }

    /// Orders with a package (套餐渗透率).
    public static var packagePenetration: KPI {
        standard(
            "penetration", "package", "package penetration", "套餐渗透率", .ratio,
            .init(.ordersWithPackage), per: .orders, counting: .orders)
    }

    /// Orders with an accessory (精品渗透率).
    public static var accessoryPenetration: KPI {
        standard(
            "penetration", "accessory", "accessory penetration", "精品渗透率", .ratio,
            .init(.ordersWithAccessory), per: .orders, counting: .orders)
    }

    /// Orders that came of an appointment (预约率).
    public static var appointmentShare: KPI {
        standard(
            "appointmentShare", "orders", "orders by appointment", "预约率", .ratio,
            .init(.ordersByAppointment), per: .orders, counting: .orders)
    }

    /// Appointments that were kept (预约到店率).
    public static var showRate: KPI {
        standard(
            "showRate", "appointments", "show rate", "预约到店率", .ratio,
            .init(.appointmentsShown), per: .init(.appointmentsBooked), counting: .init(.appointmentsBooked))
    }

    /// Vehicles delivered by the promised time (按时交车率).
    public static var onTimeDelivery: KPI {
        standard(
            "onTimeDelivery", "promise", "delivered by the promise", "按时交车率", .ratio,
            .init(.deliveriesByPromise), per: .init(.deliveries), counting: .init(.deliveries))
    }

    /// How often the promised time is changed, per delivery (承诺时间变更).
    public static var promiseChanges: KPI {
        standard(
            "promiseChanges", "perDelivery", "promise changes per delivery", "单车承诺变更次数", .count,
            .init(.promiseChanges), per: .init(.deliveries), better: .lowerIsBetter, counting: .init(.deliveries))
    }

    /// Items sold of the items that inspections recommended (检查成交率).
    public static var inspectionConversion: KPI {
        standard(
            "inspectionConversion", "count", "inspection conversion by count", "检查成交率（项数）", .ratio,
            .init(.inspectionSold), per: .init(.inspectionRecommended), counting: .init(.inspectionRecommended))
    }

    /// Value sold of the value that inspections recommended.
    public static var inspectionConversionByValue: KPI {
        standard(
            "inspectionConversion", "value", "inspection conversion by value", "检查成交率（金额）", .ratio,
            .init(.inspectionSoldValue), per: .init(.inspectionRecommendedValue),
            counting: .init(.inspectionRecommended))
    }

    static func desk(_ payTypes: [PayType]) -> [KPI] {
        var kpis: [KPI] = []
        kpis += [vehicleIntake]
        kpis += payTypes.map { vehicleIntake($0) }
        kpis += [distinctVehicles, distinctVehiclesPerDay]
        kpis += payTypes.map { orderMix($0) }
        kpis += [
            oneItemOrders, menuPenetration, packagePenetration, accessoryPenetration, appointmentShare, showRate,
            onTimeDelivery, promiseChanges, inspectionConversion, inspectionConversionByValue,
        ]
        return kpis
    }
}
