import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting

extension DoubtGroup {
    /// What was planted: by code, the subjects as a report names them.
    typealias Planted = [Finding.Code: Set<String>]

    /// Plants every kind of cheating, each with advisors of its own; the rest of the group stays as it is.
    mutating func cheat() throws -> Planted {
        var planted: Planted = [:]
        var places = (0..<Self.dealers).flatMap { dealer in (0..<Self.advisors).map { (dealer, $0) } }
        places.shuffle(using: &random)
        func take(_ count: Int) -> [(dealer: Int, advisor: Int)] {
            defer { places.removeFirst(count) }
            return Array(places.prefix(count))
        }
        for place in take(3) {
            plant(place, 25, .staffContactUsed, &planted) { _, draft in
                draft.phone = Self.staffPhone(place.dealer, place.advisor)
            }
        }
        for place in take(3) {
            plant(place, 15, .contactShared, &planted) { _, draft in
                draft.phone = 8_000_000 + place.dealer * 100 + place.advisor  // a card bought for this
            }
        }
        for place in take(4) {
            plant(place, 20, .answeredFromDealership, &planted) { random, draft in
                (draft.network, draft.channel) = ("203.0.\(place.dealer).\(random.number(1...254))", .textMessage)
            }
        }
        for place in take(4) {
            plant(place, 20, .surveyWithoutOrder, &planted) { random, draft in
                draft.order = random.chance(50) ? nil : "X\(draft.id)"
            }
        }
        for place in take(2) {
            plant(place, 20, .orderOfAnotherDealer, &planted) { _, draft in
                draft.order = "O\((place.dealer + 1) % Self.dealers)-"
            }
        }
        for place in take(2) {
            plant(place, 20, .advisorNotOfOrder, &planted) { _, draft in
                draft.advisor = (draft.advisor + 5) % Self.advisors
            }
        }
        for place in take(2) {
            plant(place, 20, .answeredBeforeDelivery, &planted) { random, draft in
                draft.at = draft.delivered * 86_400 - random.number(1...86_400)
            }
        }
        for place in take(2) {
            plant(place, 20, .answeredTooFast, &planted) { random, draft in
                (draft.seconds, draft.channel) = (random.number(6...23), .textMessage)
            }
        }
        for place in take(2) {
            plant(place, 20, .straightLined, &planted) { random, draft in
                draft.answers = DoubtSample.answers(
                    Array(repeating: 10, count: 10), explained: random.number(0...1), recommends: 10)
                if draft.answers[10].mark == 1 {
                    (draft.seconds, draft.channel) = (random.number(8...23), .textMessage)
                }
            }
        }
        plantGifts(take(4), &planted)
        plantLines(take(4), &planted)
        plantBursts(take(5), &planted)
        plantInvitations(take(4), &planted)
        return planted
    }

    /// Changes a part of an advisor's responses.
    private mutating func plant(
        _ place: (dealer: Int, advisor: Int), _ percent: Int, _ code: Finding.Code, _ planted: inout Planted,
        _ change: (inout SeededRandom, inout Draft) -> Void
    ) {
        let other = orders.first { $0.dealer == (place.dealer + 1) % Self.dealers }?.id
        for index in drafts.indices
        where drafts[index].dealer == place.dealer && drafts[index].advisor == place.advisor && random.chance(percent) {
            change(&random, &drafts[index])
            if code == .orderOfAnotherDealer { drafts[index].order = other }
            planted[code, default: []].insert("response D\(place.dealer)/\(drafts[index].id)")
        }
    }

    private mutating func plantGifts(_ places: [(dealer: Int, advisor: Int)], _ planted: inout Planted) {
        for place in places {
            for draft in drafts
            where draft.dealer == place.dealer && draft.advisor == place.advisor && random.chance(30) {
                guard let order = draft.order else { continue }
                addGift(place.dealer, order, draft.customer, day: draft.day - random.number(0...6), place.advisor)
                planted[.giftNearAnswer, default: []].insert("response D\(place.dealer)/\(draft.id)")
            }
        }
    }

    /// He fills most of them in himself.
    mutating func plantLines(_ places: [(dealer: Int, advisor: Int)], percent: Int = 80, _ planted: inout Planted) {
        for place in places {
            for index in drafts.indices
            where drafts[index].dealer == place.dealer && drafts[index].advisor == place.advisor
                && random.chance(percent)
            {
                drafts[index].answers = DoubtSample.top
            }
            planted[.straightLinesOfAdvisor, default: []].insert(
                "advisor D\(place.dealer)/A\(place.dealer)-\(place.advisor)")
        }
    }

    /// An evening or an afternoon on which eight to twelve are filled in one after the other, two to four times in the half
    /// year; from one telephone's line.
    mutating func plantBursts(
        _ places: [(dealer: Int, advisor: Int)], answers: ClosedRange<Int> = 8...12, times: ClosedRange<Int> = 2...4,
        _ planted: inout Planted
    ) {
        for place in places {
            for burst in 0..<random.number(times) {
                let own = orders.filter {
                    $0.dealer == place.dealer && $0.advisor == place.advisor
                        && (30 + burst * 35...55 + burst * 35).contains($0.delivered)
                }
                var at = (60 + burst * 35) * 86_400 + random.number(36_000...79_200)
                for order in own.shuffled(using: &random).prefix(random.number(answers)) {
                    at += random.number(15...55)
                    drafts.append(
                        Draft(
                            id: "B\(drafts.count)", dealer: place.dealer, order: order.id, customer: order.customer,
                            advisor: place.advisor, delivered: order.delivered, at: at, seconds: random.number(40...90),
                            phone: order.customer, network: "100.63.\(place.dealer).\(place.advisor)",
                            answers: DoubtSample.answers(random.list(10...10) { $0.number(9...10) })))
                }
            }
            planted[.answerBurst, default: []].insert("advisor D\(place.dealer)/A\(place.dealer)-\(place.advisor)")
            planted[.networkBurst, default: []].insert("dealership D\(place.dealer)")
        }
    }

    /// Two leave out those at risk, two ask hardly more than half of all.
    mutating func plantInvitations(_ places: [(dealer: Int, advisor: Int)], _ planted: inout Planted) {
        for (number, place) in places.enumerated() {
            leaveOut(place, number < 2 ? .invitationsLeftOut : .invitedLess, percent: number < 2 ? 80 : 40, &planted)
        }
    }

    /// An advisor does not ask so many of those at risk, or of all.
    mutating func leaveOut(
        _ place: (dealer: Int, advisor: Int), _ code: Finding.Code, percent: Int, _ planted: inout Planted
    ) {
        var left: Set<String> = []
        for index in orders.indices where orders[index].dealer == place.dealer && orders[index].advisor == place.advisor
        {
            guard code == .invitedLess || orders[index].isAtRisk, random.chance(percent) else { continue }
            orders[index].isInvited = false
            left.insert(orders[index].id)
        }
        drafts.removeAll { $0.dealer == place.dealer && left.contains($0.order ?? "") }
        planted[code, default: []].insert("advisor D\(place.dealer)/A\(place.dealer)-\(place.advisor)")
    }
}
