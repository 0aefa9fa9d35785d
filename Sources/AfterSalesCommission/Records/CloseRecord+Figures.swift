import AfterSalesCore

extension CloseRecord {
    static func payable(of close: CommissionClose) throws(Rejection) -> Money {
        var sum = Money(minorUnits: 0, currency: close.currency)
        do throws(ArithmeticError) {
            for statement in close.statements { sum = try sum + statement.payable }
        } catch {
            throw Rejection([.sumsOverflow])
        }
        return sum
    }

    static func holds(of close: CommissionClose, by actor: ActingParty, at: Timestamp) -> [CloseHold] {
        guard close.status == .held else { return [] }
        let names = close.findings.filter { $0.code == .held }.compactMap { finding in
            finding.inputs.first { $0.name == "hold" }?.value
        }
        return names.map {
            CloseHold(reason: $0, isOfPlan: true, placedBy: actor, placedAt: at, release: nil)
        }
    }
}

extension CloseRecord {
    /// Whether a close is the one that is recorded here, line for line and by the same version of the plan.
    /// - Parameter close: The close.
    public func isRecord(of close: CommissionClose) -> Bool {
        close.planVersion == plan.version && close.document(nil) == document
    }
}
