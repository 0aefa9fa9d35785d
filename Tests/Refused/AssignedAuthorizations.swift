// refused: cannot use mutating member on immutable value: 'authorizations' setter is inaccessible
import AfterSales

func agree(_ order: inout RepairOrder, at: Timestamp) throws {
    #if REFUSED
    order.authorizations.append(order.authorizations[0])
    #else
    try order.authorize(by: .customer, with: .signature("scan-1"), at: at)
    #endif
}
