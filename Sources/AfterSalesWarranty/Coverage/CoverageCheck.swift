import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Gathers every reason against a record of coverage.
struct CoverageCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// Refuses what was asked for, if there is a reason to.
    func verdict() throws(Rejection) {
        guard errorCount == 0 else { throw Rejection(findings) }
    }

    /// That an odometer can show so much.
    mutating func odometer(_ kilometres: Int, at place: Place) {
        guard kilometres < 0 || kilometres > OdometerReading.most else { return }
        report(
            .implausibleOdometer, at: place,
            inputs: [.init("kilometres", String(kilometres)), .init("most", String(OdometerReading.most))],
            "no odometer shows \(kilometres) km; 0 to \(OdometerReading.most) are taken",
            "里程 \(kilometres) 公里不可能，应为 0 至 \(OdometerReading.most)")
    }
}
