import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// By what way a customer is reached, and that nobody is dropped without a word.
@Suite struct CareReachTests {
    private func reach(
        channels: [ContactChannel], consent: ConsentPurpose? = .care, _ change: (inout CustomerDetails) -> Void
    ) throws -> (reach: CareReach?, codes: [Finding.Code]) {
        let plan = try CareSample.plan(only: ["own-birthday"]) {
            $0.channels = channels.map(\.rawValue)
            $0.consent = consent?.rawValue ?? CareRuleDraft.noConsent
        }
        let customer = try CareSample.person(birthday: Birthday(month: 5, day: 12), change)
        let derivation = plan.derive(CareFacts(customer), window: CareSample.year2026, zone: .china)
        #expect(derivation.added.count == 1, "a task is there in any case")
        return (derivation.added.first?.reach, derivation.findings.map(\.code))
    }

    private func consent(_ isGiven: Bool, _ day: String, for purpose: ConsentPurpose = .care) -> Consent {
        Consent(purpose, isGiven: isGiven, on: CareSample.day(day), source: "call")
    }

    @Test func theFirstChannelThatIsPermittedIsTaken() throws {
        #expect(try reach(channels: [.call, .letter]) { _ in }.reach == .by(.call))
        #expect(try reach(channels: [.email, .letter]) { _ in }.reach == .by(.letter))
        #expect(try reach(channels: [.call, .letter]) { $0.contactPoints[0].consents = [] }.reach == .by(.letter))
        #expect(try reach(channels: ["fax", .textMessage]) { _ in }.reach == .by(.textMessage))
        #expect(try reach(channels: [.email, .counter]) { _ in }.reach == .by(.counter))
    }

    @Test func noConsentIsSaid() throws {
        let answer = try reach(channels: [.call, .email]) { $0.contactPoints[0].consents = [] }
        #expect(answer.reach == .noConsent)
        #expect(answer.codes == [.noConsent])
        let other = try reach(channels: [.call]) {
            $0.contactPoints[0].consents = [consent(true, "2026-01-01", for: .service)]
        }
        #expect(other.reach == .noConsent, "consent to something else is none")
    }

    @Test func noChannelIsSaid() throws {
        let answer = try reach(channels: [.call, .email]) { $0.contactPoints = [] }
        #expect(answer.reach == .noChannel)
        #expect(answer.codes == [.noChannel])
    }

    @Test func whatWasSaidLastCounts() throws {
        let withdrawn = [consent(true, "2026-01-01"), consent(false, "2026-02-01")]
        #expect(try reach(channels: [.call]) { $0.contactPoints[0].consents = withdrawn }.reach == .noConsent)
        let given = withdrawn + [consent(true, "2026-06-14")]
        #expect(try reach(channels: [.call]) { $0.contactPoints[0].consents = given }.reach == .by(.call))
        #expect(try reach(channels: [.call], consent: nil) { $0.contactPoints[0].consents = [] }.reach == .by(.call))
    }

    @Test func anyNumberWithConsentWillDo() throws {
        let second = ContactPoint(.phone(try PhoneNumber("02162345678", in: "CN")), consents: CareSample.agreed)
        let answer = try reach(channels: [.call]) {
            $0.contactPoints[0].consents = []
            $0.contactPoints.append(second)
        }
        #expect(answer.reach == .by(.call))
        let text = try reach(channels: [.textMessage]) {
            $0.contactPoints[0].consents = []
            $0.contactPoints.append(second)
        }
        #expect(text.reach == .noConsent, "a telephone takes no messages")
    }

    @Test func aConsentGivenLaterChangesAnOpenTask() throws {
        let plan = try CareSample.plan(only: ["own-birthday"]) { $0.channels = ["call"] }
        var customer = try CareSample.person(birthday: Birthday(month: 5, day: 12)) {
            $0.contactPoints[0].consents = []
        }
        let tasks = plan.derive(CareFacts(customer), window: CareSample.year2026, zone: .china).added
        try customer.edit(asOf: CareSample.asOf) { $0.contactPoints[0].consents = CareSample.agreed }
        let change = plan.derive(CareFacts(customer), existing: tasks, window: CareSample.year2026, zone: .china)
        #expect(change.replanned.map(\.reach) == [.by(.call)])
        #expect(change.replanned.map(\.planVersion) == [1])
    }

    @Test func nobodyResponsibleIsTheQueueAndIsSaid() throws {
        let plan = try CareSample.plan(only: ["own-birthday"])
        let customer = try CareSample.person(birthday: Birthday(month: 5, day: 12)) { $0.serviceAdvisor = nil }
        let derivation = plan.derive(CareFacts(customer), window: CareSample.year2026, zone: .china)
        #expect(derivation.added.map(\.employee) == [nil])
        #expect(derivation.findings.map(\.code) == [.nobodyResponsible])
        let standIn = plan.derive(
            CareFacts(customer, standIns: [.serviceAdvisor: "E9"]), existing: derivation.added,
            window: CareSample.year2026, zone: .china)
        #expect(standIn.replanned.map(\.employee) == ["E9"])
        #expect(standIn.findings == [])
    }

    @Test func noFindingNamesAnybody() throws {
        let customer = try CareSample.person(birthday: Birthday(month: 5, day: 12)) {
            $0.contactPoints[0].consents = []
            $0.serviceAdvisor = nil
            $0.addresses = []
        }
        let derivation = try CareSample.plan.derive(CareFacts(customer), window: CareSample.year2026, zone: .china)
        #expect(!derivation.findings.isEmpty)
        for finding in derivation.findings {
            let text = "\(finding) \(finding.message.simplifiedChinese) \(finding.inputs)"
            #expect(!text.contains("王芳") && !text.contains("1381234"))
        }
    }
}
