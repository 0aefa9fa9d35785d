// refused: 'InsurerAudit' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = InsurerAudit.init(amount:on:reference:by:at:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = InsurerAudit.init
    #endif
}
