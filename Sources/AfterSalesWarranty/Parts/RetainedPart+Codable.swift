import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

extension RetainedPart {
    enum CodingKeys: String, CodingKey {
        case key, tag, part, quantity, order, job, line, manufacturer, taggedAt, taggedBy, shelf, holdThrough, shipBy
        case shippedOn, steps
    }

    /// Decodes a part that its own functions could have left so.
    /// - Throws: `DecodingError`; beneath it a `Rejection` that says what does not agree.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        key = try container.decode(RecordKey<RetainedPart>.self, forKey: .key)
        tag = try container.decode(String.self, forKey: .tag)
        part = try container.decode(String.self, forKey: .part)
        quantity = try container.decode(LineQuantity.self, forKey: .quantity)
        order = try container.decode(Identifier<RepairOrder>.self, forKey: .order)
        job = try container.decode(Identifier<Job>.self, forKey: .job)
        line = try container.decodeIfPresent(Identifier<OrderLine>.self, forKey: .line)
        manufacturer = try container.decode(Identifier<Manufacturer>.self, forKey: .manufacturer)
        taggedAt = try container.decode(Timestamp.self, forKey: .taggedAt)
        taggedBy = try container.decode(ActingParty.self, forKey: .taggedBy)
        shelf = try container.decodeIfPresent(String.self, forKey: .shelf)
        holdThrough = try container.decodeIfPresent(LocalDate.self, forKey: .holdThrough)
        shipBy = try container.decodeIfPresent(LocalDate.self, forKey: .shipBy)
        shippedOn = try container.decodeIfPresent(LocalDate.self, forKey: .shippedOn)
        steps = try container.decode([PartStep].self, forKey: .steps)
        var check = ClaimCheck()
        check.head(of: self)
        check.way(of: self)
        guard check.errorCount == 0 else {
            let refusal = Rejection(check.findings)
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(refusal)", underlyingError: refusal))
        }
    }
}

extension ClaimCheck {
    /// Whether the steps of a part that was read are along the table, and its days those of its steps.
    fileprivate mutating func way(of part: RetainedPart) {
        var status = PartStatus.tagged
        var last = part.taggedAt
        var isAlong = true
        for step in part.steps {
            if (try? PartStatus.lifecycle.next(from: status, on: step.action)) != step.to || step.at < last {
                isAlong = false
            }
            status = step.to
            last = step.at
        }
        let isStored = status != .tagged
        let isShipped = status == .shipped
        if isStored != (part.shelf != nil) || (!isStored && part.holdThrough != nil)
            || isShipped != (part.shippedOn != nil)
            || (part.shipBy != nil && status != .returnRequested && !isShipped)
        {
            isAlong = false
        }
        guard !isAlong else { return }
        report(
            .partBroken, at: Place.document.field("steps"), "what is stored of part \(part.tag) does not agree",
            "旧件 \(part.tag) 的记录自相矛盾")
    }
}
