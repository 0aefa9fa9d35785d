import AfterSalesCore
import AfterSalesCustomers

/// Rules about how a car was received and what was agreed with the customer.
extension DocumentRule {
    /// The customer's signature is missing: below the reception sheet, below what was found together with him, or as the
    /// proof of what he agreed to (缺少签字).
    public static let signatureMissing = DocumentRule(
        .signatureMissing, .error, LocalizedText("a signature is missing", "缺少客户签字")
    ) { order, _ in
        var gaps: [DocumentGap] = []
        let sheet = LocalizedText("the reception sheet is not signed", "接车单未签字")
        if let reception = order.reception, !reception.signature.saysSomething {
            gaps.append(DocumentGap(at: Place.document.field("reception").field("signature"), sheet))
        }
        for (index, check) in order.jointChecks.enumerated() where !check.signature.saysSomething {
            gaps.append(
                DocumentGap(
                    at: Place.document.field("jointChecks").element(index).field("signature"),
                    LocalizedText("what was found together is not signed", "共同检查结果未签字")))
        }
        for (index, authorization) in order.authorizations.enumerated()
        where !Optional(authorization.proof.reference).saysSomething {
            gaps.append(
                DocumentGap(
                    at: Place.document.field("authorizations").element(index).field("proof"),
                    LocalizedText("nothing proves what the customer agreed to", "客户授权缺少凭证")))
        }
        for (index, job) in order.jobs.enumerated() {
            guard case .authorized(let number) = job.consent, !order.authorizations.indices.contains(number) else {
                continue
            }
            gaps.append(
                DocumentGap(
                    at: Place.document.field("jobs").element(index).field("consent"),
                    inputs: [.init("job", job.id.rawValue)],
                    LocalizedText(
                        "nothing proves that the customer agreed to job \(job.id)", "项目 \(job.id) 的授权缺少凭证")))
        }
        return gaps
    }

    /// Nobody noted what the walk around the car showed, in words or photos (未做环车检查). That there is no damage is told
    /// by a photo.
    public static let walkAroundMissing = DocumentRule(
        .walkAroundMissing, .note, LocalizedText("the walk around the car is not noted", "未记录环车检查")
    ) { order, _ in
        guard let reception = order.reception, reception.marks.isEmpty, reception.photos.isEmpty,
            // Photos of a customer who is forgotten are gone.
            reception.signature != RepairOrder.forgottenReference
        else { return [] }
        return [DocumentGap(at: Place.document.field("reception").field("marks"))]
    }

    /// Something that the customer wants has no job, and nobody agreed with him to leave it (诉求无对应项目). Once there is
    /// an estimate; before that, it is the estimate that is missing.
    public static let concernWithoutJob = DocumentRule(
        .concernWithoutJob, .error, LocalizedText("a concern has no job", "客户诉求没有对应项目")
    ) { order, _ in
        guard !order.estimates.isEmpty else { return [] }
        let covered = Set(order.jobs.flatMap(\.concerns))
        return (order.reception?.concerns ?? []).enumerated().compactMap { index, concern in
            guard concern.leftAlone == nil, !covered.contains(concern.id) else { return nil }
            return DocumentGap(
                at: Place.document.field("reception").field("concerns").element(index),
                inputs: [.init("concern", concern.id.rawValue)],
                LocalizedText("nothing is planned about concern \(concern.id)", "诉求 \(concern.id) 没有对应项目"))
        }
    }

    /// The car is received and the customer has no estimate (未估价).
    public static let estimateMissing = DocumentRule(
        .estimateMissing, .error, LocalizedText("there is no estimate", "未估价")
    ) { order, _ in
        order.reception != nil && order.estimates.isEmpty
            ? [DocumentGap(at: Place.document.field("estimates"))] : []
    }

    /// The car is received and nobody has said when it will be ready (无承诺交车时间).
    public static let promiseMissing = DocumentRule(
        .promiseMissing, .error, LocalizedText("no time is promised", "无承诺交车时间")
    ) { order, _ in
        order.reception != nil && order.promises.isEmpty ? [DocumentGap(at: Place.document.field("promises"))] : []
    }

    /// The promised time is over and the car not ready (承诺时间已过).
    public static let promisePassed = DocumentRule(
        .promisePassed, .error, LocalizedText("the promised time is over", "承诺交车时间已过")
    ) { order, context in
        guard let ready = order.promisedReady, ready < context.now, order.status != .inspected,
            !order.status.isSettled
        else { return [] }
        return [
            DocumentGap(
                at: Place.document.field("promises"),
                inputs: [.init("ready", ready.description), .init("hours", String(context.hours(since: ready)))],
                LocalizedText("it was to be ready at \(ready)", "应于 \(ready) 交车"))
        ]
    }

    /// Something was added that the customer has not agreed to: a job he has not spoken to, or more than his limit
    /// (增修未确认).
    public static let additionWithoutConsent = DocumentRule(
        .additionWithoutConsent, .error, LocalizedText("the customer has not agreed to an addition", "增修项目未经客户确认")
    ) { order, _ in
        guard let limit = order.authorizedLimit else { return [] }
        var gaps: [DocumentGap] = order.jobs.enumerated().compactMap { index, job in
            guard job.consent == .proposed else { return nil }
            return DocumentGap(
                at: Place.document.field("jobs").element(index), inputs: [.init("job", job.id.rawValue)],
                LocalizedText("the customer has not spoken to job \(job.id)", "客户尚未确认项目 \(job.id)"))
        }
        if let owed = try? order.totals().due(from: .customer), owed.minorUnits > limit.minorUnits {
            gaps.append(
                DocumentGap(
                    at: Place.document.field("lines"),
                    inputs: [.init("owed", owed.description), .init("authorized", limit.description)],
                    LocalizedText("\(owed) is more than the \(limit) he agreed to", "\(owed) 超过客户确认的 \(limit)")))
        }
        return gaps
    }
}

extension String? {
    /// Whether there is a text and it is not empty.
    fileprivate var saysSomething: Bool { self.map { !$0.isEmpty } ?? false }
}
