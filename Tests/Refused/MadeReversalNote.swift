// refused: 'ReversalNote' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = ReversalNote.init(credit:lines:isRest:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = ReversalNote.init
    #endif
}
