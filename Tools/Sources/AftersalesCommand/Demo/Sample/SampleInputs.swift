import AfterSales

/// What the people of a sample dealership state for its months: who works there, what was agreed, what nobody's records have.
struct SampleInputs {
    let dealer: SampleDealer
    let month: Month
    let calendar: SampleCalendar
    let language: Language

    // MARK: Staff

    /// Everybody's file, as it is when the year begins.
    static func staff(of dealer: SampleDealer, language: Language) throws -> [StaffFile] {
        let first = try Month(year: 2024, month: 1)
        return try dealer.staff.map { employee in
            func assignment(
                _ from: Month, _ through: Month?, _ status: EmployeeFacts.Status = .regular
            ) throws -> Assignment {
                Assignment(
                    months: try MonthWindow(from: from, through: through), position: employee.role.position,
                    team: employee.role.team.map { Identifier($0) }, status: status, baseSalary: employee.baseSalary)
            }
            var assignments: [Assignment]
            if let probation = employee.probationThrough {
                assignments = [
                    try assignment(probation.adding(months: -2), probation, .probation),
                    try assignment(probation.next, nil),
                ]
            } else if let left = employee.leftIn {
                assignments = [try assignment(first, left.previous), try assignment(left, left, .left)]
            } else {
                assignments = [try assignment(first, nil)]
            }
            return try StaffFile(
                employee.id, dealer: dealer.id, name: employee.name[language], assignments: assignments)
        }
    }

    // MARK: Targets

    /// What an order brings on average, in fen; the sample's visits are made by that.
    private enum Usual {
        static let output: Int64 = 67_000
        static let grossProfit: Int64 = 44_000
        static let workshopOutput: Int64 = 64_000
        static let afterSalesOutput: Int64 = 75_000
        static let specialists: Int64 = 4_700
    }

    /// The targets that are agreed in the month before; `isLate` for the one that is not.
    func targets(late isLate: Bool) throws -> [AgreedTarget] {
        var numbers = SampleNumbers("\(dealer.id) \(month) targets")
        let orders = calendar.orders(of: dealer.id, in: month)
        let crew = SampleCrew(of: dealer, in: month)
        let team = ["frontDeskSupervisor", "serviceAdvisor", "advisorAssistant"].flatMap { crew[$0] }.map(\.id)
        let specialists = crew["accessorySpecialist"]
        let figures = SampleFigures(dealer, month)
        var agreed: [(String, Subject, Int64, [Identifier<Employee>])] = [
            ("output", .team("reception"), orders * Usual.output, team),
            ("grossProfit", .team("reception"), orders * Usual.grossProfit, team),
            ("vehicleIntake", .team("reception"), 0, team),
            ("fleetReceipts", .dealer, figures.fleet, crew["fleetDeveloper"].map(\.id)),
            ("claimsReceipts", .dealer, figures.claims, crew["insuranceManager"].map(\.id)),
            ("workshopOutput", .dealer, orders * Usual.workshopOutput, crew["workshopDirector"].map(\.id)),
            ("afterSalesOutput", .dealer, orders * Usual.afterSalesOutput, crew["stationManager"].map(\.id)),
        ]
        agreed += specialists.map {
            ("accessorySales", Subject.employee($0.id), orders * Usual.specialists / Int64(specialists.count), [$0.id])
        }
        return try agreed.compactMap { metric, subject, fen, people in
            let factor = numbers.pick(930...1_050)
            let day = Int(numbers.pick(20...27))
            // Once it was forgotten until the month had begun.
            let isForgotten = dealer.id == "D01" && month.year == 2026 && month.number == 2 && metric == "output"
            guard isForgotten == isLate else { return nil }
            let value =
                metric == "vehicleIntake"
                ? max(1, orders * factor / 1_000) : max(1, fen * factor / 1_000 / 100_000) * 1_000
            let inMonth = isForgotten ? month : try month.previous
            let agreedOn = try LocalDate(year: inMonth.year, month: inMonth.number, day: isForgotten ? 9 : day)
            var target = try AgreedTarget(
                metric, for: subject, dealer: dealer.id, month: month, value: DecimalNumeral(value), agreedOn: agreedOn)
            for person in people { try target.acknowledge(by: person, on: agreedOn.adding(days: 1)) }
            return target
        }
    }

    // MARK: What is stated

    /// An advisor who stood in for a colleague has a larger share, with approval.
    func approvals(at: Timestamp) throws -> [CoefficientApproval] {
        guard dealer.id == "D01", month.number == 6 else { return [] }
        let crew = SampleCrew(of: dealer, in: month)
        let reason = LocalizedText("covered two lanes for a week", "代班一周，负责两条通道")
        return [
            try CoefficientApproval(
                DecimalNumeral("0.45"), of: crew.first("serviceAdvisor"), in: "reception", dealer: dealer.id,
                month: month, because: reason[language], approvedBy: crew.first("stationManager"), at: at)
        ]
    }

    /// How everybody's work was judged whose pay depends on it; confirmed by the station manager.
    func appraisals(at: Timestamp) throws -> [Appraisal] {
        var numbers = SampleNumbers("\(dealer.id) \(month) appraisals")
        let crew = SampleCrew(of: dealer, in: month)
        let names = [
            LocalizedText("attendance", "出勤"), LocalizedText("order and cleanliness", "5S"),
            LocalizedText("quality", "质量"),
        ]
        let judged: [(String, ClosedRange<Int64>)] = [
            ("mechanic", 88...100), ("bodyTechnician", 88...100), ("paintTechnician", 88...100),
            ("serviceAdvisor", 94...100), ("advisorAssistant", 94...100), ("frontDeskSupervisor", 94...100),
        ]
        var appraisals: [Appraisal] = []
        for (position, range) in judged {
            for employee in crew[position] {
                let points = numbers.pick(range)
                let parts = [20, 30, points - 50].map { DecimalNumeral($0) }
                var appraisal = try Appraisal(
                    of: employee.id, dealer: dealer.id, month: month,
                    items: zip(names, parts).map { Appraisal.Item($0[language], $1) })
                try appraisal.perform(.confirm, by: .employee(crew.first("stationManager")), at: at)
                appraisals.append(appraisal)
            }
        }
        return appraisals
    }

    /// The figures that no record of the library has.
    func figures(at: Timestamp) throws -> [ReportedFigure] {
        var figures = SampleFigures(dealer, month)
        figures.measure()
        let crew = SampleCrew(of: dealer, in: month)
        let source = LocalizedText("monthly sheet", "月度报表")[language]
        return try figures.values.map { metric, subject, value in
            try ReportedFigure(
                metric, of: subject, dealer: dealer.id, month: month, value: value, from: source,
                by: .employee(crew.first("stationAssistant")), at: at)
        }
    }
}
