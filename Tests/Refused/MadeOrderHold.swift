// refused: 'OrderHold' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = OrderHold.init(reason:job:note:since:until:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = OrderHold.init
    #endif
}
