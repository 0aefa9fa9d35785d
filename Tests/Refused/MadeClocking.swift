// refused: 'Clocking' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = Clocking.init(technician:on:off:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = Clocking.init
    #endif
}
