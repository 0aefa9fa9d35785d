import AfterSalesCore

/// What the measures are called, in a form that fits into a formula.
extension MeasurePattern {
    /// - Parameter definitions: A host's own definitions.
    func title(_ definitions: [MeasureDefinition]) -> LocalizedText {
        switch self {
        case .sales(let payType, let kind):
            LocalizedText(
                [payType?.word.english, kind?.word.english, "sales"].compactMap(\.self).joined(separator: " "),
                [payType?.word.simplifiedChinese, kind?.word.simplifiedChinese, "产值"].compactMap(\.self).joined())
        case .cost(let kind):
            kind.map { LocalizedText("\($0.word.english) cost", "\($0.word.simplifiedChinese)成本") }
                ?? LocalizedText("cost", "成本")
        case .salesWithoutCost(let kind):
            kind.map {
                LocalizedText("\($0.word.english) sales without cost", "无成本\($0.word.simplifiedChinese)产值")
            } ?? LocalizedText("sales without cost", "无成本产值")
        case .hoursSold(let payType): Self.named(payType?.word, "hours sold", "售出工时")
        case .labourWithoutHours(let payType): Self.named(payType?.word, "labour sales without hours", "无工时工时产值")
        case .hoursOf(let skill): Self.named(skill?.word, "hours sold", "售出工时")
        case .labourOf(let skill): Self.named(skill?.word, "labour sales", "工时产值")
        case .orders: LocalizedText("orders", "结算台次")
        case .ordersPaid(let payType): Self.named(payType.word, "orders", "台次")
        case .comebacks: LocalizedText("orders that do earlier work again", "外返台次")
        case .other(let name):
            Self.definition(of: name, definitions)?.title ?? LocalizedText(name.rawValue, name.rawValue)
        }
    }

    /// What is counted, behind a number.
    func noun(_ definitions: [MeasureDefinition]) -> LocalizedText {
        switch self {
        case .orders, .ordersPaid, .comebacks: LocalizedText("orders", "台次")
        default: title(definitions)
        }
    }

    private static func named(_ word: LocalizedText?, _ english: String, _ chinese: String) -> LocalizedText {
        guard let word else { return LocalizedText(english, chinese) }
        return LocalizedText("\(word.english) \(english)", "\(word.simplifiedChinese)\(chinese)")
    }
}

/// The words for what measures are told apart by; a host's own word stands as it is.
extension PayType {
    var word: LocalizedText {
        switch self {
        case .customer: LocalizedText("customer", "客户付费")
        case .warranty: LocalizedText("warranty", "索赔")
        case .insurance: LocalizedText("insurance", "保险")
        case .internal: LocalizedText("internal", "内部")
        case .goodwill: LocalizedText("goodwill", "善意")
        case .salesDepartment: LocalizedText("sales department", "销售部")
        default: LocalizedText(rawValue, rawValue)
        }
    }
}

extension LineKind {
    var word: LocalizedText {
        switch self {
        case .labour: LocalizedText("labour", "工时")
        case .part: LocalizedText("parts", "配件")
        case .sublet: LocalizedText("sublet", "外协")
        case .accessory: LocalizedText("accessory", "精品")
        case .careProduct: LocalizedText("care product", "养护品")
        case .package: LocalizedText("package", "套餐")
        case .fee: LocalizedText("fee", "费用")
        case .discount: LocalizedText("discount", "折扣")
        }
    }
}

extension Skill {
    var word: LocalizedText {
        switch self {
        case .mechanical: LocalizedText("mechanical", "机修")
        case .electrical: LocalizedText("electrical", "电工")
        case .body: LocalizedText("body", "钣金")
        case .paint: LocalizedText("paint", "油漆")
        case .highVoltage: LocalizedText("high-voltage", "高压电")
        case .tyres: LocalizedText("tyre", "轮胎定位")
        case .detailing: LocalizedText("detailing", "美容加装")
        case .washing: LocalizedText("washing", "洗车")
        default: LocalizedText(rawValue, rawValue)
        }
    }
}
