// refused: 'Settlement' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = Settlement.init(on:at:by:payers:total:spiffs:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = Settlement.init
    #endif
}
