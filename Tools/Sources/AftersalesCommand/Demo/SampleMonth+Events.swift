import AfterSales

extension SampleMonth {
    /// An advisor who stood in for a colleague has a larger share this month, with approval.
    func adjustments(_ language: Language) throws -> [CoefficientAdjustment] {
        guard dealer.id == "D01", month.number == 6, let advisor = dealer.regulars("serviceAdvisor", in: month).first
        else {
            return []
        }
        let reason = LocalizedText("covered two lanes for a week", "代班一周，负责两条通道")
        let approver = LocalizedText("station manager", "站长")
        return [
            CoefficientAdjustment(
                employee: advisor.id, scheme: "reception", coefficient: try DecimalNumeral("0.45"),
                reason: reason[language], approvedBy: approver[language])
        ]
    }

    /// Earlier months that turned out to be wrong.
    func corrections(_ language: Language) throws -> [Correction] {
        let reversed = LocalizedText("an order was reversed after the close", "结账后工单被撤销")
        let audited = LocalizedText("an accident repair was audited late", "事故车定审滞后")
        let refund = LocalizedText("a fleet contract was refunded", "集团客户合同退款")
        let events: [(dealer: Identifier<Dealer>, month: Int, position: String, fen: Int64, reason: LocalizedText)] = [
            ("D01", 6, "mechanic", -51_150, reversed), ("D01", 3, "bodyTechnician", 38_620, audited),
            ("D02", 6, "fleetDeveloper", -146_000, refund), ("D03", 1, "paintTechnician", -12_480, reversed),
        ]
        return try events.compactMap { event in
            guard event.dealer == dealer.id, event.month == month.number,
                let employee = dealer.regulars(event.position, in: month).first
            else { return nil }
            return Correction(
                employee: employee.id, amount: Money(minorUnits: event.fen, currency: .cny),
                ofPeriod: try month.previous, reason: event.reason[language])
        }
    }
}
