// refused: cannot assign to property: 'finishedAt' setter is inaccessible
import AfterSales

func finish(_ job: inout Job, of order: inout RepairOrder, at: Timestamp) throws {
    #if REFUSED
    job.finishedAt = at
    #else
    try order.finishWork(by: .employee("E021"), at: at)
    #endif
}
