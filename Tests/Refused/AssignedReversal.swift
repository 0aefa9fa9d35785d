// refused: cannot assign to property: 'reversal' setter is inaccessible
import AfterSales

func credit(_ link: ReversalLink) -> OrderOrigin {
    var origin = OrderOrigin()
    #if REFUSED
    origin.reversal = link
    #else
    origin.comeback = ComebackLink(to: link.order)
    #endif
    return origin
}
