// refused: 'OrderTotals' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = OrderTotals.init(lines:payers:taxes:total:discount:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = OrderTotals.init
    #endif
}
