// refused: 'PartMovement' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = PartMovement.init(line:quantity:way:source:by:at:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = PartMovement.init
    #endif
}
