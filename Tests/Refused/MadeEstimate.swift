// refused: 'Estimate' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = Estimate.init(version:notToExceed:total:customerTotal:replaced:replacedTransfers:by:at:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = Estimate.init
    #endif
}
