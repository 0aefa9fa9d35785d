import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// Counts complaints and notes what is wrong with them.
struct ComplaintCounter: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    private(set) var tally: ComplaintTally
    private var seen: Set<RecordKey<Complaint>> = []

    /// The most orders: a hundred times as many complaints still fit.
    private static let mostOrders = 1_000_000_000_000

    init(orders: Int) {
        tally = ComplaintTally(orders: orders)
        guard !(0...Self.mostOrders).contains(orders) else { return }
        report(
            .ordersBelowZero, at: Place.document.field("orders"), inputs: [.init("orders", String(orders))],
            "there are \(orders) orders, not 0 to \(Self.mostOrders)", "工单数 \(orders) 不在 0 至 \(Self.mostOrders) 之间")
    }

    mutating func count(
        _ complaint: Complaint, at index: Int, now: Timestamp, by rules: ComplaintClockRules, hours: BusinessHours?
    ) {
        let place = Place(complaint.key.reference.description)
        guard seen.insert(complaint.key).inserted else {
            report(
                .complaintTwice, at: place, inputs: [.init("index", String(index))],
                "the complaint is there twice", "该投诉重复出现")
            return
        }
        tally.all.count(complaint)
        tally.byChannel[complaint.channel, default: .init()].count(complaint)
        tally.byCategory[complaint.category, default: .init()].count(complaint)
        do throws(Rejection) {
            for (clock, state) in try complaint.clocks(now: now, by: rules, hours: hours) {
                count(state, of: clock, at: place)
            }
        } catch {
            for finding in error.findings {
                add(
                    Finding(
                        finding.severity, finding.code, at: Place(place.path + finding.place.path.dropFirst()),
                        inputs: finding.inputs, finding.message))
            }
        }
    }

    private mutating func count(_ state: ClockState, of clock: ComplaintClock, at place: Place) {
        do throws(ArithmeticError) {
            try tally.clocks[clock, default: .init()].count(state)
        } catch {
            report(
                .overflow, at: place.field(clock.rawValue), "the seconds over do not fit", "超时秒数超出可计算的范围")
        }
    }
}
