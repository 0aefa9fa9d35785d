import AfterSalesCore
import AfterSalesStorage

/// Rules about the order that a survey is about.
extension IntegrityRule {
    /// It is about no order, or about one that nobody has settled (无工单的问卷).
    public static let surveyWithoutOrder = IntegrityRule(
        .surveyWithoutOrder, .warning, LocalizedText("there is no such order", "没有对应工单")
    ) { material, notes in
        let place = Place.document.field("visit").field("order")
        let areGiven = material.context.orders != nil
        if !areGiven { notes.ordersNotGiven() }
        for (response, found) in zip(material.responses, material.found) {
            guard let id = response.visit.order, let found else {
                notes.doubt(.response(response.key), at: place, LocalizedText("it names no order", "未注明工单"))
                continue
            }
            guard areGiven else { continue }
            switch found {
            case .known, .elsewhere: break
            case .contradicted: notes.ordersContradict(response)
            case .unknown:
                notes.doubt(
                    .response(response.key), at: place, inputs: [.init("order", id)],
                    LocalizedText("order \(id) is not among the settled ones", "已结算工单中没有 \(id)"))
            }
        }
    }

    /// It is about an order that another dealership has, and not its own (其他经销商的工单).
    public static let orderOfAnotherDealer = IntegrityRule(
        .orderOfAnotherDealer, .warning, LocalizedText("the order is that of another dealership", "工单属于其他经销商")
    ) { material, notes in
        guard material.context.orders != nil else { return notes.ordersNotGiven() }
        for (response, found) in zip(material.responses, material.found) {
            guard let id = response.visit.order, case .elsewhere(let dealers) = found else { continue }
            let shown = dealers.map(\.rawValue).joined(separator: ", ")
            notes.doubt(
                .response(response.key), at: Place.document.field("visit").field("order"),
                inputs: [.init("order", id), .init("dealers", shown)],
                LocalizedText("order \(id) is that of dealership \(shown)", "工单 \(id) 属于经销商 \(shown)"))
        }
    }

    /// It counts for another advisor than the order's (服务顾问与工单不符).
    public static let advisorNotOfOrder = IntegrityRule(
        .advisorNotOfOrder, .warning, LocalizedText("the advisor is not the order's", "服务顾问与工单不符")
    ) { material, notes in
        guard material.context.orders != nil else { return notes.ordersNotGiven() }
        for (response, found) in zip(material.responses, material.found) {
            guard let order = found?.order, let named = response.visit.advisor,
                let advisor = order.advisor
            else {
                notes.notJudged(
                    .response(response.key), .factMissing, at: Place.document.field("visit").field("advisor"),
                    LocalizedText("the order or one of the advisors is not known", "工单或服务顾问未知"))
                continue
            }
            guard named != advisor else { continue }
            notes.doubt(
                .response(response.key), at: Place.document.field("visit").field("advisor"),
                inputs: [.init("advisor", named.rawValue), .init("ofOrder", advisor.rawValue)],
                LocalizedText(
                    "it counts for advisor \(named), the order is that of \(advisor)",
                    "计入服务顾问 \(named)，工单的服务顾问为 \(advisor)"))
        }
    }

    /// It was answered before the day on which the car was handed back (交车前作答): the order's day, or the response's own
    /// where the orders do not say.
    public static let answeredBeforeDelivery = IntegrityRule(
        .answeredBeforeDelivery, .warning, LocalizedText("answered before the car was handed back", "交车前作答")
    ) { material, notes in
        for (response, found) in zip(material.responses, material.found) {
            guard let delivered = found?.order?.deliveredOn ?? response.visit.deliveredOn else {
                notes.notJudged(
                    .response(response.key), .factMissing, at: Place.document.field("visit").field("deliveredOn"),
                    LocalizedText("the day on which the car was handed back is not known", "交车日期未知"))
                continue
            }
            guard response.answeredOn < delivered else { continue }
            notes.doubt(
                .response(response.key), at: Place.document.field("answeredOn"),
                inputs: [
                    .init("answered", response.answeredOn.description), .init("delivered", delivered.description),
                ],
                LocalizedText(
                    "answered on \(response.answeredOn), handed back on \(delivered)",
                    "\(response.answeredOn) 作答，\(delivered) 交车"))
        }
    }
}

extension IntegrityNotes {
    mutating func ordersNotGiven() { notGiven("orders", "the settled orders are not known", "未提供已结算工单") }

    fileprivate mutating func ordersContradict(_ response: SurveyResponse) {
        notJudged(
            .response(response.key), .factsContradict, at: Place.document.field("visit").field("order"),
            LocalizedText("several orders have this id", "多个工单使用该编号"))
    }
}
