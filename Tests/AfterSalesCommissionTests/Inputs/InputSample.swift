import AfterSalesCommission
import AfterSalesCore
import AfterSalesStorage

/// One of each thing that people state, and a later state of it.
enum InputSample {
    static let dealer: Identifier<Dealer> = "D1"
    static let clerk = ActingParty.employee("E040")

    static func month(_ text: String = "2026-06") throws -> Month { try Month(text) }
    static func time(_ day: Int = 1) throws -> Timestamp { try Timestamp("2026-07-0\(day)T08:00:00Z") }
    static func numeral(_ text: String) throws -> DecimalNumeral { try DecimalNumeral(text) }

    static func window(_ from: String, _ through: String? = nil) throws -> MonthWindow {
        try MonthWindow(from: try Month(from), through: try through.map { try Month($0) })
    }

    static func assignment(
        _ from: String, _ through: String? = nil, _ position: String = "mechanic", salary: String = "3000.00"
    ) throws -> Assignment {
        Assignment(
            months: try window(from, through), position: position, team: "reception",
            baseSalary: try Money(salary, .cny), coefficients: ["support": try numeral("0.25")])
    }

    static func staffFile() throws -> (StaffFile, StaffFile) {
        let first = try StaffFile("E1", dealer: dealer, name: "王芳", assignments: [try assignment("2026-01")])
        var second = first
        try second.assign(try assignment("2026-06", nil, "serviceAdvisor", salary: "3500.00"))
        return (first, second)
    }

    static func target() throws -> (AgreedTarget, AgreedTarget) {
        let first = try AgreedTarget(
            "output", for: .team("reception"), dealer: dealer, month: try month(), value: try numeral("800000"),
            agreedOn: try LocalDate("2026-05-20"))
        var second = first
        try second.acknowledge(by: "E1", on: try LocalDate("2026-05-21"))
        return (first, second)
    }

    static func appraisal() throws -> (Appraisal, Appraisal) {
        let first = try Appraisal(
            of: "E1", dealer: dealer, month: try month(),
            items: [.init("工作质量", try numeral("97.5")), .init("late twice", try numeral("-1.25"))])
        var second = first
        try second.perform(.confirm, by: clerk, at: try time(), because: "agreed with E1")
        return (first, second)
    }

    static func figure() throws -> (ReportedFigure, ReportedFigure) {
        let make = { (value: String) in
            try ReportedFigure(
                "carsWashed", of: .employee("E1"), dealer: dealer, month: try month(), value: try numeral(value),
                from: "wash list, page 3", by: clerk, at: try time())
        }
        return (try make("412"), try make("414"))
    }

    static func approval() throws -> (CoefficientApproval, CoefficientApproval) {
        let make = { (value: String) in
            try CoefficientApproval(
                try numeral(value), of: "E1", in: "reception", dealer: dealer, month: try month(),
                because: "two lanes", approvedBy: "E040", at: try time())
        }
        return (try make("0.45"), try make("0.5"))
    }

    static func draw() throws -> (DrawAgreement, DrawAgreement) {
        let make = { (level: String) in
            try DrawAgreement(
                .draw, of: try Money(level, .cny), for: "E1", by: "reference-4s", dealer: dealer,
                months: try window("2026-01", "2026-12"))
        }
        return (try make("1000.00"), try make("1200.00"))
    }
}
