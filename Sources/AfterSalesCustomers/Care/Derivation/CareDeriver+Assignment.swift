import AfterSalesCore

/// Who does a task, and by what way.
extension CareDeriver {
    /// The employee of a role: of the car, of the customer, or the one who stands in.
    func responsible(for role: CareRole, _ vehicle: Vehicle?) -> Identifier<Employee>? {
        let named: Identifier<Employee>? =
            switch role {
            case .serviceAdvisor: facts.customer.details.serviceAdvisor
            case .customerAdvisor: facts.customer.details.customerAdvisor
            case .salesperson: vehicle?.details.salesperson
            case .salesManager: vehicle?.details.salesManager
            default: nil
            }
        return named ?? facts.standIns[role]
    }

    /// The first channel of the rule by which the customer may be reached. A key person is reached at his own numbers
    /// before the organisation's.
    func reach(_ rule: CareRule, _ keyPerson: KeyPerson?) -> CareReach {
        let details = facts.customer.details
        var isReachable = false
        for channel in rule.channels {
            switch channel {
            case .counter:
                // He comes by himself.
                return .by(channel)
            case .letter, .visit:
                for address in details.addresses {
                    isReachable = true
                    if address.consents.permit(rule.consent) { return .by(channel) }
                }
            default:
                for point in keyPerson?.contactPoints ?? [] where point.channels.contains(channel) {
                    isReachable = true
                    if point.consents.permit(rule.consent) { return .by(channel) }
                }
                for point in details.contactPoints where point.channels.contains(channel) {
                    isReachable = true
                    if point.consents.permit(rule.consent) { return .by(channel) }
                }
            }
        }
        return isReachable ? .noConsent : .noChannel
    }

    mutating func noteTroubles(of task: CareTask) {
        if task.employee == nil, task.role != .dealership { note(.nobodyResponsible(task)) }
        switch task.reach {
        case .by: break
        case .noConsent: note(.noConsent(task))
        case .noChannel: note(.noChannel(task))
        }
    }
}

extension [Consent] {
    /// Whether what was said last permits it; nothing is needed where no purpose is named.
    fileprivate func permit(_ purpose: ConsentPurpose?) -> Bool {
        purpose.map { allow($0, on: .latest) } ?? true
    }
}
