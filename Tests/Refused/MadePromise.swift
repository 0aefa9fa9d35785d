// refused: 'Promise' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = Promise.init(ready:reason:informed:by:at:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = Promise.init
    #endif
}
