// refused: 'Inspection' initializer is inaccessible due to 'internal' protection level
import AfterSales

func made() {
    #if REFUSED
    _ = Inspection.init(level:round:items:roadTestKilometres:failedJobs:note:by:at:)
    #else
    // Ambiguous as soon as there is another that is public than the one that reads JSON.
    _ = Inspection.init
    #endif
}
