import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Looks through a campaign. Never stops at the first problem.
struct RecallCampaignCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// The most scopes of a campaign: whoever has more cars to tell apart has a list of their numbers.
    static let mostScopes = 10_000
    /// The most elements of a component's path, and the most parts of a remedy.
    static let mostElements = 100
    /// So many findings of one kind are listed that stop nothing.
    static let mostListed = 100

    /// - Parameter vins: The list as it was given.
    mutating func check(_ campaign: RecallCampaign, vins: [VIN]) {
        let root = Place.document
        id(campaign.key.id.rawValue, at: root.field("id"))
        id(campaign.manufacturer?.rawValue, at: root.field("manufacturer"))
        numbers(campaign)
        if !isTooLong(campaign.component.count, most: Self.mostElements, at: root.field("component")) {
            for (index, name) in campaign.component.enumerated() {
                text(name, .name, at: root.field("component").element(index))
            }
        }
        text(campaign.defect, .note, at: root.field("defect"))
        text(campaign.consequence, .note, at: root.field("consequence"))
        check(campaign.remedy, at: root.field("remedy"))
        order(campaign.publishedOn, campaign.closedOn)
        if campaign.scopes.isEmpty, campaign.vins.isEmpty {
            report(
                .recallWithoutCars, at: root.field("scopes"),
                "the campaign calls no car back: it has neither scopes nor VINs",
                "召回活动没有范围也没有车辆清单")
        }
        let scopes = root.field("scopes")
        if !isTooLong(campaign.scopes.count, most: Self.mostScopes, at: scopes) {
            for (index, scope) in campaign.scopes.enumerated() { check(scope, at: scopes.element(index)) }
            overlaps(campaign.scopes, at: scopes)
        }
        check(vins, at: root.field("vins"))
    }

    /// That it is not closed before it was made known.
    mutating func order(_ publishedOn: LocalDate?, _ closedOn: LocalDate?) {
        guard let publishedOn, let closedOn, closedOn < publishedOn else { return }
        report(
            .endBeforeStart, at: Place.document.field("closedOn"),
            inputs: [.init("from", publishedOn.description), .init("through", closedOn.description)],
            "it would be closed on \(closedOn), before it was made known on \(publishedOn)",
            "结束日 \(closedOn) 早于发布日 \(publishedOn)")
    }

    private mutating func numbers(_ campaign: RecallCampaign) {
        let root = Place.document
        text(campaign.manufacturerNumber, .name, at: root.field("manufacturerNumber"))
        text(campaign.authority?.rawValue, .name, at: root.field("authority"))
        text(campaign.authorityNumber, .name, at: root.field("authorityNumber"))
        if campaign.manufacturerNumber == nil, campaign.authorityNumber == nil {
            report(
                .recallWithoutNumber, severity: .warning, at: root.field("authorityNumber"),
                "the campaign has neither the maker's nor an authority's number", "召回活动既无厂家编号也无主管部门编号")
        }
        if let authority = campaign.authority, let number = campaign.authorityNumber, authority.hasForm(number) == false
        {
            report(
                .invalidCampaignNumber, at: root.field("authorityNumber"),
                inputs: [.init("number", String(number.prefix(60))), .init("authority", authority.rawValue)],
                "no campaign number of \(authority): two digits, one of C, E, V and T, six digits",
                "不是 \(authority) 的召回编号：应为两位数字、C/E/V/T 之一、六位数字")
        }
    }

    private mutating func check(_ remedy: RecallRemedy, at place: Place) {
        text(remedy.text, .note, at: place.field("text"))
        text(remedy.operation, .name, at: place.field("operation"))
        if let hours = remedy.hours { notBelowZero(hours, at: place.field("hours")) }
        guard !isTooLong(remedy.parts.count, most: Self.mostElements, at: place.field("parts")) else { return }
        for (index, part) in remedy.parts.enumerated() {
            let place = place.field("parts").element(index)
            text(part.number, .name, at: place.field("number"))
            guard part.quantity <= .zero else { continue }
            report(
                .amountNotPositive, at: place.field("quantity"), inputs: [.init("amount", part.quantity.description)],
                "\(part.quantity) is not above zero", "数量 \(part.quantity) 必须大于零")
        }
    }

    private mutating func isTooLong(_ count: Int, most: Int, at place: Place) -> Bool {
        guard count > most else { return false }
        report(
            .tooManyElements, at: place, inputs: [.init("count", String(count)), .init("most", String(most))],
            "the list has \(count) elements, at most \(most) are kept", "列表有 \(count) 项，最多 \(most) 项")
        return true
    }
}
