// refused: cannot convert value of type 'Identifier<Job>' to expected argument type 'Identifier<OrderLine>'
import AfterSales

func issued(for line: OrderLine, in order: RepairOrder, job: Identifier<Job>) -> LineQuantity {
    #if REFUSED
    order.issued(on: job)
    #else
    order.issued(on: line.id)
    #endif
}
