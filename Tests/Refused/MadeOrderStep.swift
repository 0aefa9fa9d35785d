// refused: 'OrderStep' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = OrderStep.init(action:to:by:at:reason:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = OrderStep.init
    #endif
}
