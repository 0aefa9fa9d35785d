import AfterSales

extension SampleMonth {
    /// What the dealership and its teams turned over, and what had been agreed.
    mutating func measureHouse() throws {
        let reception = Subject.team("reception")
        let normal = turnover(880_000)
        let warranty = turnover(95_000, within: 150)
        let accident = turnover(430_000, within: 120)
        let output = normal + warranty + accident
        try give("normalRepairReceipts", reception, money: normal)
        try give("warrantyReceipts", reception, money: warranty)
        try give("accidentRepairAudited", reception, money: accident)
        let profit = numbers.about(output * 33 / 100, within: 60)
        try give("grossProfit", reception, money: profit)
        let intake = turnover(1_250) / 100
        give("vehicleIntake", reception, count: intake)
        let accessories = turnover(62_000, within: 150)
        try give("accessorySalesByAdvisors", reception, money: accessories)
        try give("accessorySalesByAdvisors", .dealer, money: accessories)
        try give("accessorySalesBySalesDepartment", .dealer, money: turnover(185_000, within: 150))
        let fleet = turnover(210_000, within: 200)
        try give("fleetReceipts", .dealer, money: fleet)
        let claims = turnover(410_000, within: 120)
        try give("claimsReceipts", .dealer, money: claims)
        let workshop = turnover(1_120_000, within: 60)
        try give("workshopOutput", .dealer, money: workshop)
        try give("afterSalesOutput", .dealer, money: output + accessories)
        let detailing = Subject.team("detailing")
        give("washes", detailing, count: turnover(900) / 100)
        try give("detailingSales", detailing, money: turnover(46_000, within: 120))
        // One month in which customers were less content than the manufacturer asks for.
        let isPoor = dealer.id == "D02" && month.year == 2025 && month.number == 11
        give("csi", .dealer, count: isPoor ? 838 : numbers.pick(872...941))
        give("csiRequirement", .dealer, count: 850)

        let team = dealer.staff.filter { $0.role.team == "reception" && $0.status(in: month) != nil }.map(\.id)
        for (metric, achieved) in [("output", output), ("grossProfit", profit)] {
            try agree(metric, reception, onAbout: achieved, with: team)
        }
        let target = TargetFact(
            "vehicleIntake", reception, DecimalNumeral(numbers.about(intake, within: 70) / 10 * 10),
            agreedOn: try agreementDay("vehicleIntake"), acknowledgedBy: team)
        targets.append(target)
        for (metric, achieved, position) in [
            ("fleetReceipts", fleet, "fleetDeveloper"), ("claimsReceipts", claims, "insuranceManager"),
            ("workshopOutput", workshop, "workshopDirector"), ("afterSalesOutput", output, "stationManager"),
        ] {
            try agree(metric, .dealer, onAbout: achieved, with: dealer.regulars(position, in: month).map(\.id))
        }
    }

    /// A target near what was achieved, in whole thousands of yuan.
    mutating func agree(
        _ metric: String, _ subject: Subject, onAbout fen: Int64, with people: [Identifier<Employee>]
    ) throws {
        let target = max(1, numbers.about(fen, within: 90) / 100_000) * 1000
        targets.append(
            TargetFact(
                metric, subject, DecimalNumeral(target), agreedOn: try agreementDay(metric), acknowledgedBy: people))
    }

    /// In the month before; once it was forgotten until the month had begun.
    private mutating func agreementDay(_ metric: String) throws -> LocalDate {
        let isLate = dealer.id == "D01" && month.year == 2026 && month.number == 2 && metric == "output"
        let inMonth = isLate ? month : try month.previous
        return try LocalDate(year: inMonth.year, month: inMonth.number, day: isLate ? 9 : Int(numbers.pick(20...28)))
    }
}
