public import AfterSalesCore
import AfterSalesStorage

/// Rules about who was not asked.
extension IntegrityRule {
    /// Customers who would have answered badly were asked more seldom than the others (选择性不邀请).
    ///
    /// Orders at risk are those with a complaint that was open when an invitation was due, those that repaired what had been
    /// repaired before, and those handed back late. The share of them that got no invitation is compared with that of the
    /// other orders of the same advisor, and of the same dealership, by Fisher's exact test, one-sided, and by a margin.
    /// - Parameters:
    ///   - days: Within how many days behind handing the car back an invitation is sent; younger orders do not count, nor
    ///     complaints that came later.
    ///   - leastAtRisk: With fewer orders at risk it is not judged.
    ///   - margin: By how much the share is above that of the other orders, at least.
    ///   - level: How unlikely that is by chance, at most.
    public static func invitationsLeftOut(within days: Int, leastAtRisk: Int, margin: Rate, level: Rate)
        -> IntegrityRule
    {
        IntegrityRule(
            .invitationsLeftOut, .warning,
            LocalizedText("customers at risk were not asked", "对可能给低分的客户未发邀请")
        ) { material, notes in
            guard let due = material.dueInvitations(within: days, &notes) else { return }
            var pairs: [IntegritySubject: SharePair] = [:]
            var left: [IntegritySubject: [DueInvitation]] = [:]
            for order in due {
                var subjects: [IntegritySubject] = [.dealership(.dealer(order.order.dealer))]
                if let advisor = order.order.advisor {
                    subjects.append(.advisor(advisor, of: .dealer(order.order.dealer)))
                }
                for subject in subjects {
                    pairs[subject, default: SharePair()].add(order)
                    if order.risk != nil, !order.isInvited { left[subject, default: []].append(order) }
                }
            }
            for (subject, pair) in pairs {
                guard pair.whole >= max(leastAtRisk, 1), pair.otherWhole >= max(leastAtRisk, 1) else {
                    notes.tooFew(subject)
                    continue
                }
                guard pair.isAbove(by: margin), pair.chance.isAtMost(level) else { continue }
                notes.doubt(
                    subject, at: Place.document.field("invitations"), inputs: pair.inputs,
                    LocalizedText(
                        "\(pair.part) of \(pair.whole) orders at risk got no invitation, of the others "
                            + "\(pair.otherPart) of \(pair.otherWhole)",
                        "\(pair.whole) 个风险工单中 \(pair.part) 个未发邀请，其他工单为 \(pair.otherWhole) 个中 \(pair.otherPart) 个"))
                for order in left[subject] ?? [] { notes.doubt(subject, order) }
            }
        }
    }

    /// An advisor's customers were asked far more seldom than those of the others of the dealership (邀请率偏低), by Fisher's
    /// exact test, one-sided, and by a margin.
    /// - Parameters:
    ///   - days: Within how many days behind handing the car back an invitation is sent; younger orders do not count.
    ///   - leastOrders: An advisor with fewer orders, or with fewer of the others, is not judged.
    ///   - margin: By how much the share that was not asked is above that of the others, at least.
    ///   - level: How unlikely that is by chance, at most.
    public static func invitedLess(within days: Int, leastOrders: Int, margin: Rate, level: Rate) -> IntegrityRule {
        IntegrityRule(
            .invitedLess, .note, LocalizedText("customers asked more seldom than with others", "邀请率明显低于其他顾问")
        ) { material, notes in
            guard let due = material.dueInvitations(within: days, &notes) else { return }
            var counted = SharesByAdvisor()
            for order in due {
                guard let advisor = order.order.advisor else { continue }
                counted.add(advisor, of: .dealer(order.order.dealer), isPart: !order.isInvited)
            }
            counted.judge(&notes, least: leastOrders, margin: margin, level: level) { subject, pair, notes in
                notes.doubt(
                    subject, at: Place.document.field("invitations"), inputs: pair.inputs,
                    LocalizedText(
                        "\(pair.part) of \(pair.whole) orders got no invitation, of the others' "
                            + "\(pair.otherPart) of \(pair.otherWhole)",
                        "\(pair.whole) 个工单中 \(pair.part) 个未发邀请，其他顾问为 \(pair.otherWhole) 个中 \(pair.otherPart) 个"))
            }
        }
    }
}

/// An order about which a customer should have been asked by now.
private struct DueInvitation {
    let order: KnownOrder
    let isInvited: Bool
    /// Why he might have answered badly.
    let risk: (code: String, text: LocalizedText)?
}

extension SharePair {
    /// Those at risk against the others, by who was not asked.
    fileprivate mutating func add(_ order: DueInvitation) {
        if order.risk != nil {
            whole += 1
            if !order.isInvited { part += 1 }
        } else {
            otherWhole += 1
            if !order.isInvited { otherPart += 1 }
        }
    }
}

extension IntegrityNotes {
    fileprivate mutating func doubt(_ subject: IntegritySubject, _ left: DueInvitation) {
        guard let risk = left.risk else { return }
        let id = left.order.id
        doubt(
            subject, at: Place.document.field("orders").element(where: ("id", id)),
            inputs: [.init("order", id), .init("risk", risk.code)],
            LocalizedText(
                "order \(id) got no invitation: \(risk.text.english)", "工单 \(id) 未发邀请：\(risk.text.simplifiedChinese)"))
    }
}

extension IntegrityMaterial {
    /// The orders whose invitation is due, with whether it was sent; nil with a note where nobody knows. Who has answered
    /// was asked.
    fileprivate func dueInvitations(within days: Int, _ notes: inout IntegrityNotes) -> [DueInvitation]? {
        if context.orders == nil { notes.ordersNotGiven() }
        if context.invitations == nil {
            notes.notGiven("invitations", "the invitations are not known", "未提供邀请记录")
        }
        guard context.orders != nil, let invitations = context.invitations else { return nil }
        var invited: Set<KnownOrders.Key> = []
        for invitation in invitations where invitation.sentAt != nil {
            guard let id = invitation.visit.order,
                case .known(let order) = orders.find(id, of: invitation.key.owner)
            else { continue }
            invited.insert(.init(dealer: order.dealer, id: id))
        }
        for found in found {
            guard let order = found?.order else { continue }
            invited.insert(.init(dealer: order.dealer, id: order.id))
        }
        for key in orders.contradicted {
            notes.notJudged(
                .dealership(.dealer(key.dealer)), .factsContradict, at: Place.document.field("orders"),
                LocalizedText("some orders are there several times with different content", "部分工单多次出现且内容不同"))
        }
        var due: [DueInvitation] = []
        for (key, order) in orders.byKey {
            guard let delivered = order.deliveredOn else {
                notes.notJudged(
                    .dealership(.dealer(order.dealer)), .factMissing, at: Place.document.field("orders"),
                    LocalizedText("of some orders the day on which the car was handed back is not known", "部分工单交车日期未知"))
                continue
            }
            guard delivered.days(until: context.asOf) > days else { continue }
            due.append(
                DueInvitation(
                    order: order, isInvited: invited.contains(key), risk: order.risk(within: days, of: delivered)))
        }
        return due
    }
}

extension KnownOrder {
    /// Why its customer might answer badly, as it was known when he was to be asked.
    fileprivate func risk(within days: Int, of delivered: LocalDate) -> (code: String, text: LocalizedText)? {
        if let since = complaintOpenSince, delivered.days(until: since) <= days {
            return ("complaint", LocalizedText("a complaint was open", "有未结投诉"))
        }
        if isComeback { return ("comeback", LocalizedText("a repair again", "返修")) }
        if isLate { return ("late", LocalizedText("handed back late", "逾期交车")) }
        return nil
    }
}
