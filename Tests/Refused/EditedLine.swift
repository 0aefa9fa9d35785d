// refused: cannot assign to property: 'lines' setter is inaccessible
import AfterSales

func reprice(_ order: inout RepairOrder, to price: Money) {
    #if REFUSED
    order.lines[0].unitPrice = price
    #else
    var line = order.lines[0]
    line.unitPrice = price
    #endif
}
