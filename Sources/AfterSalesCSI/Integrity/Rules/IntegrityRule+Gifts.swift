import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// The rule about what a customer was given.
extension IntegrityRule {
    /// The customer was given something shortly before he answered, or for the order he was asked about (赠品与评分临近). Who
    /// was given it on the day of the answer counts: of that day the hour is not known.
    ///
    /// Of a customer's gifts the latest twenty stand as evidence: a driver of a fleet, or one number for all who walk in, may
    /// have had hundreds.
    /// - Parameter days: Up to how many days before the answer.
    public static func giftNearAnswer(days: Int) -> IntegrityRule {
        IntegrityRule(
            .giftNearAnswer, .warning, LocalizedText("a gift shortly before the answer", "作答前不久收到赠品")
        ) { material, notes in
            guard let gifts = material.context.gifts else {
                notes.notGiven("gifts", "what customers were given is not known", "未提供赠品记录")
                return
            }
            var byOrder: [KnownOrders.Key: [SurveyGift]] = [:]
            var byCustomer: [CustomerKey: [SurveyGift]] = [:]
            for gift in Set(gifts).map({ ($0, $0.figures) }).sorted(by: { ($0.0.on, $0.1) < ($1.0.on, $1.1) }).map(\.0)
            {
                if let order = gift.order { byOrder[.init(dealer: gift.dealer, id: order), default: []].append(gift) }
                if let customer = gift.customer {
                    byCustomer[.init(dealer: gift.dealer, customer: customer), default: []].append(gift)
                }
                if gift.order == nil, gift.customer == nil {
                    notes.notJudged(
                        .dealership(.dealer(gift.dealer)), .factMissing, at: Place.document.field("gifts"),
                        LocalizedText("a gift names neither order nor customer", "赠品记录未注明工单或客户"))
                }
            }
            for response in material.responses {
                guard let dealer = material.dealer(of: response) else {
                    notes.notJudged(
                        .response(response.key), .factMissing, at: Place.document.field("visit").field("order"),
                        LocalizedText("the dealership is not known", "无法确定经销商"))
                    continue
                }
                var found: Set<SurveyGift> = []
                if let order = response.visit.order {
                    found.formUnion(
                        (byOrder[.init(dealer: dealer, id: order)] ?? []).latest(by: response, within: days))
                }
                if let customer = response.customer {
                    found.formUnion(
                        (byCustomer[.init(dealer: dealer, customer: customer)] ?? []).latest(by: response, within: days)
                    )
                }
                for gift in found {
                    notes.doubt(gift, gift.on.days(until: response.answeredOn), before: response)
                }
            }
        }
    }
}

extension [SurveyGift] {
    /// The most gifts of a customer that stand as evidence beside one answer.
    private static var mostShown: Int { 20 }

    /// Of gifts in the order of their days the latest ones up to so many days before an answer.
    fileprivate func latest(by response: SurveyResponse, within days: Int) -> ArraySlice<SurveyGift> {
        let end = firstIndex { $0.on > response.answeredOn }
        let first = self[..<end].suffix(Self.mostShown)
        return first.drop { $0.on.days(until: response.answeredOn) > Swift.max(days, 0) }
    }

    /// The first of which something holds that holds of all behind it as well.
    private func firstIndex(_ holds: (SurveyGift) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension SurveyGift {
    /// What tells gifts of one day apart, in one text, so that their order does not hang on that of the list.
    fileprivate var figures: String {
        [
            dealer.rawValue, order ?? "", customer?.rawValue ?? "", kind.rawValue, value?.description ?? "",
            by?.rawValue ?? "",
        ].joined(separator: "\n")
    }
}

/// A customer of a dealership.
private struct CustomerKey: Hashable {
    let dealer: Identifier<Dealer>
    let customer: Identifier<Customer>
}

extension IntegrityMaterial {
    /// The dealership of a response; of one that the group keeps, that of its order.
    fileprivate func dealer(of response: SurveyResponse) -> Identifier<Dealer>? {
        if case .dealer(let dealer) = response.key.owner { return dealer }
        return order(of: response)?.dealer
    }
}

extension IntegrityNotes {
    fileprivate mutating func doubt(_ gift: SurveyGift, _ passed: Int, before response: SurveyResponse) {
        let worth = gift.value.map(\.description)
        let shown = [gift.kind.rawValue, worth].compactMap(\.self).joined(separator: ", ")
        var inputs: [Finding.Input] = [
            .init("kind", gift.kind.rawValue), .init("on", gift.on.description), .init("days", String(passed)),
        ]
        if let worth { inputs.append(.init("value", worth)) }
        if let employee = gift.by { inputs.append(.init("employee", employee.rawValue)) }
        doubt(
            .response(response.key), at: Place.document.field("answeredOn"), inputs: inputs,
            LocalizedText(
                "a gift (\(shown)) on \(gift.on), \(passed) days before the answer"
                    + (gift.by.map { ", by employee \($0)" } ?? ""),
                "\(gift.on) 赠予（\(shown)），作答前 \(passed) 天" + (gift.by.map { "，经手员工 \($0)" } ?? "")))
    }
}
