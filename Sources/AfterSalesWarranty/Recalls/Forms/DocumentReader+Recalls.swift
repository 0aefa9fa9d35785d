import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

extension DocumentReader {
    /// The campaigns of a document; complete only where no error was found.
    mutating func campaigns(_ value: JSONValue, owner: RecordOwner) -> [RecallCampaign] {
        guard let fields = object(value, at: .document, known: ["format", "campaigns"]) else { return [] }
        if let format = string("format", in: fields), format != RecallDocument.format {
            report(
                .wrongFormat, at: fields.place.field("format"), inputs: [.init("expected", RecallDocument.format)],
                "the format is another one, expected \(RecallDocument.format)", "格式不符，应为 \(RecallDocument.format)")
        }
        var first: [Identifier<RecallCampaign>: Int] = [:]
        var campaigns: [RecallCampaign] = []
        for (index, element) in list("campaigns", in: fields, required: true).enumerated() {
            guard let fields = object(element.value, at: element.place, known: RecallCampaign.fieldNames) else {
                continue
            }
            let before = findings.count
            let draft = recall(in: fields, owner: owner)
            if let earlier = first.updateValue(index, forKey: draft.key.id) {
                duplicate(draft.key.id, first: String(earlier), at: element.place.field("id"))
            }
            let known = findings[before...].wrongPaths
            if let campaign = campaign(draft, inside: element.place, known: known) { campaigns.append(campaign) }
        }
        return campaigns
    }

    /// That an id stands twice.
    mutating func duplicate(_ id: Identifier<RecallCampaign>, first: String, at place: Place) {
        report(
            .duplicateRecall, at: place, inputs: [.init("campaign", id.rawValue), .init("first", first)],
            "campaign \(id) stands twice, first at \(first)", "召回活动 \(id) 重复，首次见于 \(first)")
    }
}
