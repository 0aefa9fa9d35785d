// refused: extra argument 'from' in call
import AfterSales

func pay(_ amount: Money, from plan: inout PrepaidPlan, for order: RepairOrder, at: Timestamp) throws -> Payment {
    #if REFUSED
    Payment("P1", amount, .prepaid, from: plan.key.id, by: .employee("E060"), at: at)
    #else
    try plan.draw(.money(amount), for: "P1", on: order, by: .employee("E060"), at: at, in: .china)
    #endif
}
