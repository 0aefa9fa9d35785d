// refused: cannot assign to property: 'consent' setter is inaccessible
import AfterSales

func propose() -> Job {
    var job = Job("J1", "front brakes")
    #if REFUSED
    job.consent = .authorized(in: 0)
    #else
    job = Job("J1", "front brakes", skill: .mechanical)
    #endif
    return job
}
