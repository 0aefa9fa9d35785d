public import AfterSalesCore

/// That a campaign means a car, and why.
public struct RecallMatch: Hashable, Sendable {
    /// The campaign.
    public let campaign: Identifier<RecallCampaign>
    /// Why: the list first, then each scope that fits, in order.
    public let reasons: [RecallReason]

    /// Whether one of the reasons leaves nothing to be looked up.
    public var isCertain: Bool { reasons.contains { $0.doubts.isEmpty } }

    /// What is to be looked up before it is certain: what the best of the reasons leaves open; nothing where it is certain.
    public var doubts: [RecallDoubt] { reasons.map(\.doubts).min { $0.count < $1.count } ?? [] }
}

/// One reason why a campaign means a car.
public struct RecallReason: Hashable, Sendable {
    /// The scope that fits, counted from 0; nil where the number stands in the campaign's list.
    public let scope: Int?
    /// What it rests on, each figure beside what the campaign says: `modelYear` `2019 in 2018/2020`.
    public let inputs: [Finding.Input]
    /// What is still to be looked up.
    public let doubts: [RecallDoubt]
}
