package import AfterSalesCore
package import AfterSalesCustomers
import AfterSalesStorage

/// The standard plan as a careful engineer would write it out for this one plan and China's clock: no rules to look up,
/// no tasks to compare with, no findings. It is there to be fast, not to look bad.
package struct HandSchedule {
    /// A task of it.
    package struct Task: Hashable {
        package let rule: Rule
        package let dueOn: LocalDate
        /// Microseconds since 1970; nil where a day counts.
        package let dueAt: Int64?
        package let employee: Identifier<Employee>?
        package let reach: Reach
        package let id: String
    }

    package enum Rule: Int {
        case thankYouLetter, firstCall, secondCall, contact, ownBirthday, familyBirthday, keyPersonBirthday
        case anniversary, repair, badAnswer, service, inspection, insurance, warranty, care, campaign

        package static let ids = [
            "thank-you-letter", "first-call", "second-call", "regular-contact", "own-birthday", "family-birthday",
            "key-person-birthday", "purchase-anniversary", "repair-follow-up", "bad-answer", "service-reminder",
            "inspection-reminder", "insurance-reminder", "warranty-reminder", "care-message", "campaign-message",
        ]
        package var id: String { Rule.ids[rawValue] }
    }

    package enum Reach: Hashable { case letter, email, messaging, call, textMessage, visit, noConsent, noChannel }

    private let window: ClosedRange<LocalDate>
    /// Whether tasks are given the library's ids.
    private let withIDs: Bool
    private static let hour: Int64 = 3_600_000_000
    private static let offset: Int64 = 28_800_000_000

    package init(window: ClosedRange<LocalDate>, withIDs: Bool) {
        self.window = window
        self.withIDs = withIDs
    }

    package func tasks(_ facts: CareFacts) -> [Task] {
        var tasks: [Task] = []
        let details = facts.customer.details
        let customer = facts.customer.key.id
        let advisor = details.serviceAdvisor
        let (care, service, survey, marketing) = (
            Reaches(details, .care), Reaches(details, .service), Reaches(details, .survey), Reaches(details, .marketing)
        )
        func add(
            _ rule: Rule, _ day: LocalDate?, at: Int64? = nil, _ employee: Identifier<Employee>?, _ reach: Reach,
            _ occasion: @autoclosure () -> String
        ) {
            guard let day, window.contains(day) else { return }
            let id = withIDs ? "\(rule.id)/\(customer.rawValue)/\(occasion())" : ""
            tasks.append(Task(rule: rule, dueOn: day, dueAt: at, employee: employee, reach: reach, id: id))
        }
        let years = window.lowerBound.year...window.upperBound.year
        for car in facts.vehicles {
            let about = car.details
            let id = car.key.id.rawValue
            guard let owner = car.ownerships.first, owner.customer == customer else { continue }
            if let at = about.deliveredAt?.microsecondsSince1970 {
                let next = at + 24 * Self.hour
                add(.thankYouLetter, Self.day(next), at: next, nil, care.letter, id)
                add(.firstCall, Self.day(next), at: next, about.salesManager, care.call, id)
                add(.secondCall, Self.day(at + 168 * Self.hour), about.salesperson, care.call, id)
            }
            for year in years where year > owner.from.year {
                add(
                    .anniversary, try? owner.from.adding(months: 12 * (year - owner.from.year)), advisor, care.call,
                    "\(id)/\(year)")
            }
            if let on = about.nextService?.on {
                add(.service, try? on.adding(days: -14), advisor, service.message, "\(id)/\(on)")
            }
            if let on = about.inspectionDue {
                add(.inspection, try? on.adding(days: -30), advisor, service.message, "\(id)/\(on)")
            }
            if let on = about.insurance?.through {
                add(.insurance, try? on.adding(days: -30), advisor, service.message, "\(id)/\(on)")
            }
            if let on = about.warrantyThrough {
                add(.warranty, try? on.adding(days: -60), advisor, service.message, "\(id)/\(on)")
            }
        }
        for year in years {
            switch details.party {
            case .person(let person):
                if let born = person.birthday { add(.ownBirthday, born.day(in: year), advisor, care.call, "\(year)") }
            case .organisation(let organisation):
                for person in organisation.keyPeople {
                    let day = person.birthday?.day(in: year)
                    add(.keyPersonBirthday, day, advisor, care.visitOrCall, day?.description ?? "")
                }
            }
            for member in details.family {
                let day = member.birthday?.day(in: year)
                add(.familyBirthday, day, advisor, care.call, day?.description ?? "")
            }
        }
        var latest: Int64?
        for contact in facts.contacts {
            latest = max(latest ?? .min, contact.at.microsecondsSince1970)
            if contact.outcome == .dissatisfied, contact.purpose == .followUp {
                let at = contact.at.microsecondsSince1970
                let reach: Reach = details.contactPoints.isEmpty ? .noChannel : .call
                add(.badAnswer, Self.day(at), at: at, details.customerAdvisor, reach, contact.key.id.rawValue)
            }
        }
        if let base = latest.flatMap(Self.day) ?? details.since {
            var months = max(2, base.days(until: window.lowerBound) / 62 * 2)
            var due = try? base.adding(months: months)
            while let day = due, day < window.lowerBound {
                months += 2
                due = try? base.adding(months: months)
            }
            add(.contact, due, advisor, care.call, base.description)
        }
        for delivery in facts.deliveries {
            let at = delivery.at.microsecondsSince1970 + 72 * Self.hour
            add(
                .repair, Self.day(at), at: at, delivery.customerAdvisor ?? details.customerAdvisor, survey.call,
                delivery.order.rawValue)
        }
        for campaign in facts.campaigns where campaign.selection.contains(facts.customer) {
            let isOffer = campaign.topic == .campaign
            add(
                isOffer ? .campaign : .care, campaign.on, facts.standIns[.customerCare],
                isOffer ? marketing.message : care.message, campaign.id.rawValue)
        }
        return tasks
    }

    private static func day(_ microseconds: Int64) -> LocalDate? {
        // Flooring: what lies before 1970 does not occur.
        try? LocalDate(daysSince1970: Int((microseconds + offset) / 86_400_000_000))
    }

    /// How the customer is reached for one purpose: a mobile phone or nothing, as the generated customers have.
    private struct Reaches {
        let call: Reach
        let message: Reach
        let letter: Reach
        let visitOrCall: Reach

        init(_ details: CustomerDetails, _ purpose: ConsentPurpose) {
            var isGiven = false
            for point in details.contactPoints where point.consents.allow(purpose, on: .latest) { isGiven = true }
            call = isGiven ? .call : .noConsent
            message = isGiven ? .textMessage : .noConsent
            letter = .noChannel
            visitOrCall = call
        }
    }
}
