// refused: 'Delivery' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = Delivery.init(explainedBy:accepted:nextService:unpaidApprovedBy:at:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = Delivery.init
    #endif
}
