import AfterSales

extension SampleMonth {
    /// What was measured of each employee.
    mutating func measureStaff() throws {
        for employee in dealer.staff {
            guard let status = employee.status(in: month), status != .left else { continue }
            let subject = Subject.employee(employee.id)
            switch employee.role.position {
            case "mechanic": try measureTechnician(employee, hours: 620)
            case "bodyTechnician": try measureTechnician(employee, hours: 560)
            case "paintTechnician":
                try measureTechnician(employee, hours: 640)
                try give("materialCostPerHour", subject, money: numbers.pick(4800...6800))
            case "serviceAdvisor", "advisorAssistant", "frontDeskSupervisor":
                give("appraisalScore", subject, count: numbers.pick(93...100))
                if numbers.happens(perMille: 120) { give("complaints", subject, count: numbers.pick(1...2)) }
            case "accessorySpecialist": try measureSpecialist(employee)
            case "carWasher":
                give("carsWashed", subject, count: numbers.about(520 * employee.skill / 1000, within: 100))
            case "detailingLead", "detailer", "detailingWasher":
                if numbers.happens(perMille: 200) { give("washComplaints", subject, count: numbers.pick(1...2)) }
                if numbers.happens(perMille: 150) { give("untidyHandovers", subject, count: 1) }
                if numbers.happens(perMille: 100) { give("washTimeViolations", subject, count: numbers.pick(1...3)) }
            default: break
            }
            try measureSales(employee)
        }
    }

    private mutating func measureTechnician(_ employee: SampleEmployee, hours: Int64) throws {
        let usual = hours * employee.skill / 1000 * 100
        let sold = numbers.about(turnoverShare(usual), within: 120)
        metrics.append(MetricFact("hoursSold", .employee(employee.id), try Self.decimal(sold)))
        give("appraisalScore", .employee(employee.id), count: numbers.pick(88...100))
    }

    /// The season moves the hours, the size of the house does not: a smaller one has fewer people.
    private mutating func turnoverShare(_ usual: Int64) -> Int64 { turnover(usual, within: 10) / dealer.size * 10 }

    private mutating func measureSpecialist(_ employee: SampleEmployee) throws {
        let subject = Subject.employee(employee.id)
        let plain = numbers.about(2_400_000 * employee.skill / 1000, within: 200)
        let installed = numbers.about(3_600_000 * employee.skill / 1000, within: 200)
        try give("accessorySalesPlain", subject, money: plain)
        try give("accessorySalesInstalled", subject, money: installed)
        try agree("accessorySales", subject, onAbout: plain + installed, with: [employee.id])
    }

    /// Insurance and accessories, which anybody may sell.
    private mutating func measureSales(_ employee: SampleEmployee) throws {
        let subject = Subject.employee(employee.id)
        let isInsurer = ["insuranceManager", "claimsAdjuster"].contains(employee.role.position)
        if isInsurer || numbers.happens(perMille: 130) {
            let approved = isInsurer ? numbers.pick(6_000_000...26_000_000) : numbers.pick(600_000...7_500_000)
            try give("insuranceApproved", subject, money: approved)
        }
        if isInsurer || numbers.happens(perMille: 70) {
            try give("renewalGrossProfit", subject, money: numbers.pick(30_000...(isInsurer ? 420_000 : 110_000)))
        }
        let sells = !["serviceAdvisor", "advisorAssistant", "frontDeskSupervisor", "accessorySpecialist"]
            .contains(employee.role.position)
        if sells, numbers.happens(perMille: 110) {
            try give("accessorySalesPlain", subject, money: numbers.pick(40_000...380_000))
        }
    }
}
