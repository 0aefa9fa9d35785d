import AfterSalesCore

// The parts of an order without what a customer said, and without who spoke for him.

extension ActingParty {
    /// The party without who he is, where he is nobody of the dealership: a driver, a relative, an assessor.
    var forgotten: ActingParty {
        switch self {
        case .employee, .customer, .system: self
        case .other(kind: "customer", _): .customer
        case .other(let kind, _): .other(kind: kind, id: "")
        }
    }
}

extension OrderStep {
    var forgotten: OrderStep { OrderStep(action: action, to: to, by: by.forgotten, at: at, reason: nil) }
}

extension Reception {
    var forgotten: Reception {
        Reception(
            kilometres: kilometres, fuel: fuel,
            marks: marks.map { DamageMark($0.panel, $0.damage) },
            concerns: concerns.map(\.forgotten), signature: signature.map { _ in RepairOrder.forgottenReference })
    }
}

extension Concern {
    var forgotten: Concern {
        var concern = Concern(id, "", answers: answers.map { SymptomAnswer($0.question, "") })
        concern.leftAlone = leftAlone.map { _ in "" }
        return concern
    }
}

extension PayerTransfer {
    var forgotten: PayerTransfer { PayerTransfer(amount, from: from, to: to, because: "") }
}

extension Estimate {
    var forgotten: Estimate {
        Estimate(
            version: version, notToExceed: notToExceed, total: total, customerTotal: customerTotal, replaced: replaced,
            replacedTransfers: replacedTransfers?.map(\.forgotten), by: by.forgotten, at: at)
    }
}

extension ConsentProof {
    var forgotten: ConsentProof { ConsentProof(kind, RepairOrder.forgottenReference) }
}

extension Authorization {
    var forgotten: Authorization {
        Authorization(
            estimate: estimate, jobs: jobs, limit: limit, proof: proof.forgotten, by: by.forgotten, at: at)
    }
}

extension Promise {
    var forgotten: Promise {
        Promise(ready: ready, reason: reason.map { _ in "" }, informed: informed, by: by.forgotten, at: at)
    }
}

extension Payment {
    var forgotten: Payment {
        Payment(id, amount, for: payType, method, from: plan, way: way, by: by.forgotten, at: at)
    }
}

extension Settlement {
    var forgotten: Settlement {
        Settlement(on: on, at: at, by: by.forgotten, payers: payers, total: total, spiffs: spiffs)
    }
}

extension InsurerAudit {
    var forgotten: InsurerAudit {
        InsurerAudit(amount: amount, on: on, reference: nil, by: by.forgotten, at: at)
    }
}

extension Delivery {
    var forgotten: Delivery {
        Delivery(
            explainedBy: explainedBy, accepted: accepted.forgotten, nextService: nextService,
            unpaidApprovedBy: unpaidApprovedBy, at: at)
    }
}
