import AfterSalesCore
public import AfterSalesRepairOrders
import AfterSalesStorage

/// Rules about what the customer said and agreed to, and how it was written down.
extension ClaimRule {
    /// A rule of the document check, asked about the claim's order.
    /// - Parameter rule: The rule.
    public static func document(_ rule: DocumentRule) -> ClaimRule {
        ClaimRule(rule.code, rule.severity, rule.title) { _, order, context in
            rule.findings(on: order, in: DocumentContext(now: context.now, in: context.zone)).map {
                DocumentGap(at: $0.place, inputs: $0.inputs, $0.message)
            }
        }
    }

    /// The customer's signature is missing in the order (缺少签字).
    public static let signatureMissing = ClaimRule.document(.signatureMissing)

    /// The job was done without the customer's word (增修未确认): he has not agreed to it, or only when the work on it had begun.
    public static let additionWithoutConsent = ClaimRule(
        .additionWithoutConsent, .error, LocalizedText("the customer has not agreed to the job", "项目未经客户确认")
    ) { claim, order, _ in
        guard let job = order.job(claim.job) else { return [] }
        let place = Place.document.field("jobs").element(where: ("id", job.id.rawValue)).field("consent")
        let inputs: [Finding.Input] = [.init("job", job.id.rawValue)]
        guard case .authorized(let number) = job.consent, order.authorizations.indices.contains(number) else {
            return [
                DocumentGap(
                    at: place, inputs: inputs,
                    LocalizedText("the customer has not agreed to job \(job.id)", "客户未确认项目 \(job.id)"))
            ]
        }
        let agreed = order.authorizations[number].at
        guard let begun = job.clockings.map(\.on).min(), begun < agreed else { return [] }
        return [
            DocumentGap(
                at: place,
                inputs: inputs + [.init("begun", begun.description), .init("agreed", agreed.description)],
                LocalizedText(
                    "job \(job.id) was begun at \(begun), before the customer agreed at \(agreed)",
                    "项目 \(job.id) 于 \(begun) 开工，早于客户确认时间 \(agreed)"))
        ]
    }

    /// Complaint, cause or correction is missing (三要素缺失). Not the complaint of a customer who is forgotten.
    public static let threeCsMissing = ClaimRule(
        .threeCsMissing, .error, LocalizedText("complaint, cause or correction is missing", "缺少客户描述、故障原因或维修措施")
    ) { claim, order, _ in
        let isForgotten =
            order.reception?.signature == RepairOrder.forgottenReference
            || claim.details.photos.contains(RepairOrder.forgottenReference)
        return claim.threeCs.filter { name, text in
            text.isEmpty && !(name == "complaint" && isForgotten)
        }.map { name, _ in
            DocumentGap(
                at: Place.document.field("details").field(name), inputs: [.init("field", name)],
                LocalizedText("the \(name) is missing", "缺少\(ClaimRule.chineseNames[name] ?? name)"))
        }
    }

    /// Complaint, cause and correction say the same (三要素雷同): nobody has looked for the cause, or nobody wrote it down.
    public static let threeCsCopied = ClaimRule(
        .threeCsCopied, .error, LocalizedText("two of complaint, cause and correction are the same", "客户描述、故障原因、维修措施雷同")
    ) { claim, _, _ in
        let texts = claim.threeCs
        return [(0, 1), (1, 2), (0, 2)].compactMap { first, second in
            guard !texts[first].text.isEmpty, texts[first].text == texts[second].text else { return nil }
            let (name, other) = (texts[first].name, texts[second].name)
            return DocumentGap(
                at: Place.document.field("details").field(other),
                inputs: [.init("field", other), .init("sameAs", name)],
                LocalizedText(
                    "the \(other) is the \(name) again",
                    "\(ClaimRule.chineseNames[other] ?? other)与\(ClaimRule.chineseNames[name] ?? name)相同"))
        }
    }

    /// The customer's words, or cause and correction together, stand in a claim for another order as well (抄袭其他索赔单).
    public static let copiedFromClaim = ClaimRule(
        .copiedFromClaim, .warning, LocalizedText("it says what another claim says", "内容与其他索赔单雷同")
    ) { claim, _, context in
        let texts = claim.threeCs
        return context.claims.filter { $0.key != claim.key && $0.order != claim.order }.compactMap { other in
            let others = other.threeCs
            let isSame = texts.indices.map { !texts[$0].text.isEmpty && texts[$0].text == others[$0].text }
            guard isSame[0] || (isSame[1] && isSame[2]) else { return nil }
            return DocumentGap(
                at: Place.document.field("details"), inputs: [.init("claim", other.key.id.rawValue)],
                LocalizedText("claim \(other.key.id) says the same", "内容与索赔单 \(other.key.id) 相同"))
        }
    }

    fileprivate static let chineseNames = ["complaint": "客户描述", "cause": "故障原因", "correction": "维修措施"]
}

extension WarrantyClaim {
    /// Complaint, cause and correction, without the white space and the letters' case by which copies differ.
    fileprivate var threeCs: [(name: String, text: String)] {
        [("complaint", details.complaint), ("cause", details.cause), ("correction", details.correction)].map {
            ($0.0, $0.1.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
    }
}
