// refused: 'Authorization' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = Authorization.init(estimate:jobs:limit:proof:by:at:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = Authorization.init
    #endif
}
