import AfterSalesCore
import AfterSalesStorage

/// What comes of visits, call-backs and campaigns.
extension CareDeriver {
    mutating func planEvents() {
        let repairs = rules(.repairDelivered)
        if !repairs.isEmpty {
            for delivery in facts.deliveries where delivery.customer == customer && !delivery.isUndone {
                let car = facts.vehicles.first { $0.key.id == delivery.vehicle }
                for rule in repairs {
                    plan(
                        rule, from: delivery.at, vehicle: car, vehicleID: delivery.vehicle,
                        employee: delivery.customerAdvisor
                    ) { delivery.order.rawValue.careIDPart }
                }
            }
        }
        let answers = rules(.callBackAnsweredBadly)
        if !answers.isEmpty {
            for contact in facts.contacts where contact.customer == customer && contact.isBadAnswer {
                let car = contact.vehicle.flatMap { id in facts.vehicles.first { $0.key.id == id } }
                for rule in answers {
                    plan(rule, from: contact.at, vehicle: car, vehicleID: contact.vehicle) {
                        contact.key.id.rawValue.careIDPart
                    }
                }
            }
        }
        planBadAnswers()
        let messages = rules(.campaign)
        guard !messages.isEmpty else { return }
        for campaign in facts.campaigns where campaign.selection.contains(facts.customer) {
            for rule in messages where rule.isFor(campaign.topic) {
                guard let due = due(rule.due, from: campaign.on) else { continue }
                plan(rule, on: due) { campaign.id.rawValue.careIDPart }
            }
        }
    }

    /// The call-backs to customers who answered a survey badly.
    /// - Parameter isTaken: Whether the answers are taken in just now: what is open from the same answer keeps its time then, as
    ///   an answer that is sent again gives nobody more of it.
    mutating func planBadAnswers(isTaken: Bool = false) {
        let rules = rules(.surveyAnsweredBadly)
        guard !rules.isEmpty else { return }
        for answer in facts.badAnswers where answer.customer == customer {
            let car = answer.vehicle.flatMap { id in facts.vehicles.first { $0.key.id == id } }
            let occasion = answer.response.rawValue.careIDPart
            for rule in rules where !(isTaken && task(rule, occasion)?.state == .open) {
                plan(rule, from: answer.at, vehicle: car, vehicleID: answer.vehicle, employee: answer.customerAdvisor) {
                    occasion
                }
            }
        }
    }

    /// Plans what comes of bad answers alone. What is there and has not been planned is another plan's, and stays.
    mutating func runBadAnswers() {
        guard facts.customer.standing == .active else { return }
        if rules(.surveyAnsweredBadly).isEmpty { note(.planWithoutRule(plan, for: .surveyAnsweredBadly)) }
        planBadAnswers(isTaken: true)
    }

    /// Whether the facts tell that the repair was undone which a task came of.
    func isUndone(_ task: CareTask) -> Bool {
        task.trigger == .repairDelivered
            && facts.deliveries.contains { $0.isUndone && $0.order.rawValue.careIDPart == task.occasion }
    }

    /// Whether the facts tell of the event that a task came of. Old events need not be among them.
    func isToldOf(_ task: CareTask) -> Bool {
        switch task.trigger {
        case .repairDelivered: facts.deliveries.contains { $0.order.rawValue.careIDPart == task.occasion }
        case .callBackAnsweredBadly: facts.contacts.contains { $0.key.id.rawValue.careIDPart == task.occasion }
        case .campaign: facts.campaigns.contains { $0.id.rawValue.careIDPart == task.occasion }
        case .surveyAnsweredBadly: facts.badAnswers.contains { $0.response.rawValue.careIDPart == task.occasion }
        default: true
        }
    }
}
