// refused: 'ReversalLink' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = ReversalLink.init(order:settledOn:reason:countedAs:countedTraits:spread:sellers:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = ReversalLink.init
    #endif
}
