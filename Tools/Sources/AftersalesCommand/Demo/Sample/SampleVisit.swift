import AfterSales

/// What a car comes for.
enum SampleVisit {
    case maintenance, repair, accident, warranty, recall, internalWork, accessory, gift, goodwill

    /// How many of a thousand orders are of which kind; a recall is done where one is open.
    private static let shares: [(visit: SampleVisit, perMille: Int64)] = [
        (.maintenance, 450), (.repair, 235), (.accident, 70), (.warranty, 75), (.internalWork, 55), (.accessory, 60),
        (.gift, 45), (.goodwill, 10),
    ]

    /// One of them.
    static func pick(_ numbers: inout SampleNumbers) -> SampleVisit {
        var left = numbers.pick(0...999)
        for (visit, perMille) in shares {
            left -= perMille
            if left < 0 { return visit }
        }
        return .maintenance
    }

    /// Who pays.
    var payer: PayType {
        switch self {
        case .maintenance, .repair, .accessory: .customer
        case .accident: .insurance
        case .warranty, .recall: .warranty
        case .internalWork: .internal
        case .gift: .salesDepartment
        case .goodwill: .goodwill
        }
    }

    /// What the customer says.
    var words: LocalizedText {
        switch self {
        case .maintenance: LocalizedText("service is due", "到期保养")
        case .repair: LocalizedText("a noise from the front when braking", "刹车时前部有异响")
        case .accident: LocalizedText("hit at the rear left", "左后方被追尾")
        case .warranty: LocalizedText("the window does not go down", "车窗无法下降")
        case .recall: LocalizedText("called back by the manufacturer", "厂家召回")
        case .internalWork: LocalizedText("used car to be made ready", "二手车整备")
        case .accessory: LocalizedText("wants accessories", "加装精品")
        case .gift: LocalizedText("accessories given with the new car", "新车赠送精品")
        case .goodwill: LocalizedText("the same noise once more", "异响再次出现")
        }
    }

    /// What is done.
    var work: LocalizedText {
        switch self {
        case .maintenance: LocalizedText("service by the book", "常规保养")
        case .repair: LocalizedText("front brakes renewed", "更换前刹车片")
        case .accident: LocalizedText("rear left straightened and painted", "左后翼子板钣金喷漆")
        case .warranty: LocalizedText("window regulator renewed", "更换玻璃升降器")
        case .recall: LocalizedText("fuel line clamp renewed", "更换燃油管卡箍")
        case .internalWork: LocalizedText("inspected and made ready", "检测整备")
        case .accessory, .gift: LocalizedText("accessories fitted", "精品加装")
        case .goodwill: LocalizedText("looked into once more", "复检")
        }
    }

    /// What is replaced or sold.
    var goods: LocalizedText {
        switch self {
        case .maintenance: LocalizedText("oil and filters", "机油机滤")
        case .repair, .goodwill: LocalizedText("brake pads", "刹车片")
        case .accident: LocalizedText("rear bumper and lamp", "后保险杠及尾灯")
        case .warranty: LocalizedText("window regulator", "玻璃升降器")
        case .recall: LocalizedText("clamp", "卡箍")
        case .internalWork: LocalizedText("wiper blades", "雨刮片")
        case .accessory: LocalizedText("dashcam", "行车记录仪")
        case .gift: LocalizedText("window film", "车窗膜")
        }
    }
}
