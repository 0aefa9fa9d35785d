import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Says in two languages what is open for a car.
struct RecallReporter {
    private(set) var findings: [Finding] = []
    let place: Place

    init(at place: Place) { self.place = place }

    /// The figures that every finding about a campaign rests on.
    static func inputs(_ recall: OpenRecall) -> [Finding.Input] {
        let campaign = recall.campaign
        var inputs: [Finding.Input] = [.init("campaign", campaign.key.id.rawValue)]
        if let number = campaign.manufacturerNumber { inputs.append(.init("manufacturerNumber", number)) }
        if let number = campaign.authorityNumber { inputs.append(.init("authorityNumber", number)) }
        if !campaign.component.isEmpty {
            inputs.append(.init("component", campaign.component.joined(separator: ":")))
        }
        inputs.append(.init("status", recall.status.rawValue))
        if let day = recall.recall?.booking?.day { inputs.append(.init("bookedFor", day.description)) }
        if let day = campaign.closedOn { inputs.append(.init("closedOn", day.description)) }
        return inputs
    }

    /// How people call a campaign: by the authority's number and the maker's, by the id where it has neither.
    static func name(_ campaign: RecallCampaign) -> String {
        let numbers = [campaign.authorityNumber, campaign.manufacturerNumber].compactMap(\.self)
        return numbers.isEmpty ? campaign.key.id.rawValue : numbers.joined(separator: " / ")
    }

    mutating func report(
        _ severity: Finding.Severity, _ code: Finding.Code, _ recall: OpenRecall, inputs: [Finding.Input] = [],
        _ english: (String) -> String, _ chinese: (String) -> String
    ) {
        let name = Self.name(recall.campaign)
        findings.append(
            Finding(
                severity, code, at: place, inputs: Self.inputs(recall) + inputs,
                LocalizedText(english(name), chinese(name))))
    }

    mutating func report(unknown campaigns: [Identifier<RecallCampaign>]) {
        for campaign in campaigns {
            findings.append(
                Finding(
                    .warning, .recallCampaignUnknown, at: place, inputs: [.init("campaign", campaign.rawValue)],
                    LocalizedText(
                        "recall \(campaign) is open, and nobody has said what it is about",
                        "召回 \(campaign) 未完成，但没有该召回活动的资料")))
        }
    }

    /// That a car is not to be handed to anybody for a recall that nobody has described.
    mutating func report(stopSaleOf campaign: Identifier<RecallCampaign>, for use: StockUse, by ban: SaleBan) {
        findings.append(
            Finding(
                .error, .recallStopSale, at: place,
                inputs: [
                    .init("campaign", campaign.rawValue), .init("use", use.rawValue),
                    .init("source", ban.source.english),
                ],
                LocalizedText(
                    "not to be handed to anybody before recall \(campaign) is remedied: \(ban.source.english)",
                    "召回 \(campaign) 维修完成前不得销售或交付：\(ban.source.simplifiedChinese)")))
    }

    /// That a campaign may mean the car, where something is to be looked up before that is certain.
    /// - Returns: Whether that is so.
    mutating func reportDoubts(about recall: OpenRecall) -> Bool {
        guard !recall.doubts.isEmpty else { return false }
        let texts = recall.doubts.map(\.text)
        report(
            .warning, .recallPossible, recall,
            inputs: [.init("doubts", recall.doubts.map(\.rawValue).joined(separator: ", "))],
            { name in
                "recall \(name) may mean this car; to be looked up: "
                    + texts.map(\.english).joined(separator: ", ")
            },
            { name in "召回 \(name) 可能涉及该车辆，待核实：" + texts.map(\.simplifiedChinese).joined(separator: "、") })
        return true
    }

    /// What the maker asks until the car is remedied, where he asks for anything.
    mutating func reportSafety(of recall: OpenRecall, doNotDrive: Finding.Severity) {
        if recall.campaign.safety.doNotDrive {
            report(
                doNotDrive, .recallDoNotDrive, recall,
                { "DO NOT DRIVE: by recall \($0) this car is not to be driven until it is remedied" },
                { "禁止行驶：召回 \($0) 要求车辆在维修完成前不得行驶" })
        }
        if recall.campaign.safety.parkOutside {
            report(
                .warning, .recallParkOutside, recall,
                {
                    "PARK OUTSIDE: by recall \($0) this car is parked outside, away from buildings, until it is remedied"
                },
                { "室外停放：召回 \($0) 要求车辆在维修完成前停放在室外并远离建筑物" })
        }
    }
}
