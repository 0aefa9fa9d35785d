public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension PrepaidPlan {
    /// Draws something for an order. A store has a function of that name that also puts the payment on the order, in the
    /// same commit.
    ///
    /// Visits pay for lines that were invoiced, at what these come to for the customer: with tax, and no more than he
    /// owes for the order after what others have taken over. Each line is paid once by a plan.
    /// - Parameters:
    ///   - charge: What is drawn.
    ///   - payment: The id of the payment on the order.
    ///   - order: The order.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day.
    /// - Returns: The payment, to be put on the order.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every reason, and nothing is changed: `planExpired`, `planUsedUp`,
    ///   `planRefunded`, `planNotBoughtYet`, `planNotEnough`, `planOfOtherDealership`, `planOfOtherCustomer`,
    ///   `planOfOtherVehicle`, `planKindDiffers`, `mixedCurrencies`, `planDrawnTwice`, `amountNotPositive`,
    ///   `visitsNotPositive`; for visits `notSettled`, `creditUnchangeable`, `unknownLine`, `alreadyReversed`,
    ///   `lineOfOtherPayer`, `linePaidByPlan`, `planPaysNothing`.
    public mutating func draw(
        _ charge: PrepaidCharge, for payment: Identifier<Payment>, on order: RepairOrder, by party: ActingParty,
        at: Timestamp, in zone: CivilZone
    ) throws(Rejection) -> Payment {
        var check = OrderCheck()
        let day = check.day(of: at, in: zone)
        if let day {
            check.action(.draw, on: self, day: day)
            if day < boughtOn {
                check.report(
                    .planNotBoughtYet, at: Place.document.field("boughtOn"),
                    inputs: [.init("day", day.description), .init("boughtOn", boughtOn.description)],
                    "on \(day) the plan had not been bought; it was on \(boughtOn)", "套餐购于 \(boughtOn)，\(day) 尚未购买")
            }
        }
        check.order(at, notBefore: lastAct, at: Place.document.field("at"))
        check.fits(order, self)
        if draws.contains(where: { $0.order == order.key.id && $0.payment == payment }) {
            check.report(
                .planDrawnTwice, at: Place.document.field("payment"), inputs: [.init("payment", payment.rawValue)],
                "payment \(payment) has been drawn already", "付款 \(payment) 已扣过")
        }
        check.enough(charge.taken, of: self)
        let value = check.value(of: charge, on: order, from: self)
        guard check.errorCount == 0, let value else { throw Rejection(check.findings) }
        let isRest = charge.taken.units == remaining.units
        // The table has been asked already whether it may be drawn from.
        status = (try? PrepaidState.lifecycle.next(from: status, on: isRest ? .drawRest : .draw)) ?? status
        draws.append(
            PrepaidDraw(
                order: order.key.id, payment: payment, taken: charge.taken, lines: charge.lines, value: value,
                by: party, at: at, returns: []))
        return Payment(payment, value, .prepaid, from: key.id, by: party, at: at)
    }

    /// When something was done with it last.
    var lastAct: Timestamp? {
        (draws.flatMap { [$0.at] + $0.returns.map(\.at) } + [refund?.at].compactMap(\.self)).max()
    }
}
