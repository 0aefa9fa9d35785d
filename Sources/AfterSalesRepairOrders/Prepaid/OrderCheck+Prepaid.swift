import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension OrderCheck {
    /// What is wrong with a plan that is bought.
    mutating func purchase(_ plan: PrepaidPlan) {
        text(plan.title.english, .name, at: Place.document.field("title").field("english"))
        text(plan.title.simplifiedChinese, .name, at: Place.document.field("title").field("simplifiedChinese"))
        notBelowZero(plan.price, at: Place.document.field("price"))
        let place = Place.document.field("bought")
        if case .money(let money) = plan.bought { currency(money, plan.price.currency, at: place) }
        positive(plan.bought, at: place)
        if let expiresOn = plan.expiresOn, expiresOn < plan.boughtOn {
            report(
                .endBeforeStart, at: Place.document.field("expiresOn"),
                inputs: [.init("from", plan.boughtOn.description), .init("through", expiresOn.description)],
                "it would end on \(expiresOn), before it begins on \(plan.boughtOn)",
                "结束日 \(expiresOn) 早于开始日 \(plan.boughtOn)")
        }
    }

    /// That the plan's state on a day allows something.
    mutating func action(_ action: PrepaidAction, on plan: PrepaidPlan, day: LocalDate) {
        let state = plan.state(on: day)
        let allowed = PrepaidState.lifecycle.allowed(in: state)
        guard !allowed.contains(action) else { return }
        let inputs: [Finding.Input] = [
            .init("state", state.rawValue), .init("action", action.rawValue),
            .init("allowed", allowed.map(\.rawValue).joined(separator: " ")),
        ]
        let place = Place.document.field("status")
        switch state {
        case .active, .usedUp:
            report(.planUsedUp, at: place, inputs: inputs, "nothing is left of the plan", "套餐已用完")
        case .expired:
            report(
                .planExpired, at: place, inputs: inputs + [.init("day", day.description)],
                "the plan has expired by \(day)", "套餐在 \(day) 已过期")
        case .refunded:
            report(.planRefunded, at: place, inputs: inputs, "the plan has been paid back", "套餐已退款")
        }
    }

    /// That an order is of the dealership, the customer and the car of a plan, and in its currency.
    mutating func fits(_ order: RepairOrder, _ plan: PrepaidPlan) {
        if order.key.owner != plan.key.owner {
            report(
                .planOfOtherDealership, at: Place.document.field("order"),
                inputs: [.init("order", order.key.owner.description), .init("plan", plan.key.owner.description)],
                "the plan is of \(plan.key.owner), the order of \(order.key.owner)", "套餐与工单不属于同一经销店")
        }
        if order.customer != plan.customer {
            report(
                .planOfOtherCustomer, at: Place.document.field("customer"),
                inputs: [.init("order", order.customer.rawValue), .init("plan", plan.customer.rawValue)],
                "the plan is of customer \(plan.customer), the order of \(order.customer)",
                "套餐属于客户 \(plan.customer)，工单属于客户 \(order.customer)")
        }
        if let vehicle = plan.vehicle, order.vehicle != vehicle {
            report(
                .planOfOtherVehicle, at: Place.document.field("vehicle"),
                inputs: [.init("order", order.vehicle.rawValue), .init("plan", vehicle.rawValue)],
                "the plan is for car \(vehicle), the order for \(order.vehicle)",
                "套餐限车辆 \(vehicle) 使用，工单车辆为 \(order.vehicle)")
        }
        currency(.zero(plan.price.currency), order.terms.currency, at: Place.document.field("price"))
    }

    /// That a plan has as much of what is asked for.
    mutating func enough(_ taken: PrepaidBalance, of plan: PrepaidPlan) {
        let place = Place.document.field("charge")
        let left = plan.remaining
        switch (taken, left) {
        case (.visits, .visits): break
        case (.money(let asked), .money(let money)):
            // One in another currency is not compared.
            currency(asked, money.currency, at: place)
            if asked.currency != money.currency { return positive(taken, at: place) }
        case (.visits, .money), (.money, .visits):
            positive(taken, at: place)
            return report(
                .planKindDiffers, at: place,
                inputs: [.init("asked", taken.description), .init("left", left.description)],
                "the plan has \(left), not what \(taken) could be drawn from",
                "套餐余额为 \(left.chinese)，不能扣 \(taken.chinese)")
        }
        positive(taken, at: place)
        guard taken.units > left.units, plan.refund == nil else { return }
        report(
            .planNotEnough, at: place,
            inputs: [.init("asked", taken.description), .init("left", left.description)],
            "only \(left) is left of the plan, not \(taken)", "套餐余额为 \(left.chinese)，不足 \(taken.chinese)")
    }

    mutating func positive(_ balance: PrepaidBalance, at place: Place) {
        switch balance {
        case .money(let money): positive(money, at: place)
        case .visits(let visits):
            guard visits <= 0 else { return }
            report(
                .visitsNotPositive, at: place, inputs: [.init("visits", String(visits))],
                "\(visits) visits are not above zero", "次数 \(visits) 必须大于零")
        }
    }
}
