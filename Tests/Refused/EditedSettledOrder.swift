// refused: cannot assign to property: 'order' is a 'let' constant
import AfterSales

func exchange(_ proof: inout SettledOrder, for other: RepairOrder) throws {
    #if REFUSED
    proof.order = other
    #else
    proof = try other.settled()
    #endif
}
