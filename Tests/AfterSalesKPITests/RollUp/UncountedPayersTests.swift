import AfterSalesCore
import AfterSalesKPI
import Testing

/// Roll-ups count orders for the first six payers of their space; of the others nobody is told that there are none.
@Suite struct UncountedPayersTests {
    private func space(_ payTypes: [PayType]) throws -> FigureSpace {
        let month = try Month("2026-06")
        return try FigureSpace(
            currency: .cny, months: month...month, advisors: [Staffing("A", team: "T", at: "D")],
            technicians: [Staffing("W", team: "B", at: "D")], payTypes: payTypes, kinds: [.labour, .part],
            skills: [.mechanical])
    }

    private func line(_ payType: Int, order: Int, amount: Int64) -> SettledLine {
        SettledLine(
            order: order, day: 3, advisor: 0, technician: 0, payType: payType, kind: 1, skill: 0, hours: 0,
            amount: amount, cost: 0, isComeback: false, isVoid: false)
    }

    /// Also where a payer's lines come to nothing, as free ones do.
    @Test(arguments: [250_00, 0] as [Int64])
    func ordersOfTheSeventhPayerAreNotKnown(_ amount: Int64) throws {
        let space = try space([.customer, .warranty, .insurance, .internal, .goodwill, "lessor", "fleet"])
        var lines = SettledLines(in: space)
        try lines.append(contentsOf: [line(0, order: 1, amount: 100_00), line(6, order: 2, amount: amount)])
        let row = try RollUp(of: lines).advisors(by: .everybody)[0, 0]
        #expect(row.orders(payType: 6) == nil)
        let sums = try row.sums
        for kpi in [KPI.vehicleIntake("fleet"), .averageOrderValue("fleet"), .orderMix("fleet")] {
            #expect(try sums[kpi].value == nil)
            #expect(try sums[kpi].findings.map(\.code) == [.measureNotKnown])
            #expect(try sums[kpi].findings.first?.inputs.map(\.value) == ["ordersPaid.fleet"])
        }
        #expect(try sums[.output("fleet")].value == (try Rational(Int128(amount), over: 100)))
        #expect(try sums[.output("fleet")].n == nil)
        // The first six are counted, be it as none.
        #expect(try sums[.vehicleIntake(.customer)].value == .one)
        #expect(try sums[.vehicleIntake(.warranty)].value == .zero)
        #expect(try sums[.vehicleIntake("lessor")].value == .zero)
    }

    /// Of nobody's orders there are none of any payer.
    @Test func noOrdersAreNoneOfAnyPayer() throws {
        let space = try space([.customer, .warranty, .insurance, .internal, .goodwill, "lessor", "fleet"])
        let sums = try RollUp(of: SettledLines(in: space)).advisors(by: .everybody)[0, 0].sums
        #expect(sums.isEmpty)
        #expect(try sums[.vehicleIntake("fleet")].value == .zero)
    }
}
