import AfterSales

/// A sample dealership as its year goes on: its cars, and what is to be done on later days.
struct SampleHouse {
    let dealer: SampleDealer
    let calendar: SampleCalendar
    let campaigns: SampleCampaigns
    let language: Language
    var cars: [SampleCar] = []
    private var errands: [LocalDate: [SampleErrand]] = [:]
    private var orderCount = 0
    private var complaintCount = 0
    private var answers: [Month: Int] = [:]
    private var wrong: RepairOrder?
    private var hasComplaint = false

    init(_ dealer: SampleDealer, _ calendar: SampleCalendar, _ campaigns: SampleCampaigns, language: Language) {
        self.dealer = dealer
        self.calendar = calendar
        self.campaigns = campaigns
        self.language = language
    }

    /// Whose records they are.
    var owner: RecordOwner { .dealer(dealer.id) }

    /// Notes what is to be done in some days; what would be behind the year is left undone.
    mutating func note(_ errand: SampleErrand, on day: LocalDate) { errands[day, default: []].append(errand) }

    /// What is to be done on a day.
    mutating func takeErrands(on day: LocalDate) -> [SampleErrand] { errands.removeValue(forKey: day) ?? [] }

    /// Remembers an order of April that turns out in May to have been wrong: the first repair of the first dealership.
    mutating func remember(_ order: RepairOrder, settledOn day: LocalDate) {
        guard wrong == nil, dealer.id == "D01", day.month.year == 2026, day.month.number == 4 else { return }
        wrong = order
    }

    /// The order that is found to be wrong on a day, when its month is posted already.
    func wrongOrder(foundOn day: LocalDate) -> RepairOrder? {
        day.month.year == 2026 && day.month.number == 5 && day.day == 6 ? wrong : nil
    }

    /// The next number of an order.
    mutating func nextOrder() -> Identifier<RepairOrder> {
        orderCount += 1
        return Identifier("\(dealer.id)-R\(SampleGarage.padded(orderCount))")
    }

    /// The next number of a complaint.
    mutating func nextComplaint() -> Identifier<Complaint> {
        complaintCount += 1
        return Identifier("\(dealer.id)-K\(SampleGarage.padded(complaintCount))")
    }

    /// Whether a customer complains; at every dealership somebody does.
    mutating func complains(_ numbers: inout SampleNumbers) -> Bool {
        guard numbers.happens(perMille: 8) || !hasComplaint else { return false }
        hasComplaint = true
        return true
    }

    /// Whether one more customer is asked, so that a month has at least a dozen answers where it has a dozen orders.
    mutating func isAsked(in month: Month, _ numbers: inout SampleNumbers) -> Bool {
        let asked = numbers.happens(perMille: 70) || answers[month, default: 0] < 12
        if asked { answers[month, default: 0] += 1 }
        return asked
    }
}
