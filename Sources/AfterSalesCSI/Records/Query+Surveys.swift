public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension Query where Record == SurveyResponse {
    /// The responses given on some days, the first day first.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - days: The days, by the dealership's clock.
    public static func surveyResponses(of owner: RecordOwner, answeredOn days: ClosedRange<LocalDate>) -> Query {
        Query(of: owner, where: within(days), sortedBy: .ascending(SurveyResponse.answeredOn))
    }

    /// The responses about an order; in a wave, where one is given: there is one, or none, but for contradicting files.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - order: The repair order.
    ///   - wave: The wave; nil for those of all.
    public static func surveyResponses(of owner: RecordOwner, about order: String, in wave: String? = nil) -> Query {
        let about = SurveyResponse.order.is(order)
        return Query(of: owner, where: wave.map { about && SurveyResponse.wave.is($0) } ?? about)
    }

    /// The responses about an advisor's orders that were given on some days, the first day first.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - advisor: The service advisor.
    ///   - days: The days, by the dealership's clock.
    public static func surveyResponses(
        of owner: RecordOwner, advisor: Identifier<Employee>, answeredOn days: ClosedRange<LocalDate>
    ) -> Query {
        Query(
            of: owner, where: SurveyResponse.advisor.is(advisor) && within(days),
            sortedBy: .ascending(SurveyResponse.answeredOn))
    }

    /// The responses of a wave, the first day first.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - wave: The wave.
    public static func surveyResponses(of owner: RecordOwner, in wave: String) -> Query {
        Query(of: owner, where: SurveyResponse.wave.is(wave), sortedBy: .ascending(SurveyResponse.answeredOn))
    }

    private static func within(_ days: ClosedRange<LocalDate>) -> Condition<SurveyResponse> {
        SurveyResponse.answeredOn.isAtLeast(days.lowerBound) && SurveyResponse.answeredOn.isAtMost(days.upperBound)
    }
}

extension Query where Record == SurveyInvitation {
    /// The invitations that were sent within a stretch of time.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - time: From its start, up to its end but without it.
    public static func surveyInvitations(of owner: RecordOwner, sentIn time: Range<Timestamp>) -> Query {
        Query(of: owner, where: within(time))
    }

    /// The invitations about an order; in a wave, where one is given.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - order: The repair order.
    ///   - wave: The wave; nil for those of all.
    public static func surveyInvitations(of owner: RecordOwner, about order: String, in wave: String? = nil) -> Query {
        let about = SurveyInvitation.order.is(order)
        return Query(of: owner, where: wave.map { about && SurveyInvitation.wave.is($0) } ?? about)
    }

    /// The invitations about an advisor's orders that were sent within a stretch of time.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - advisor: The service advisor.
    ///   - time: From its start, up to its end but without it.
    public static func surveyInvitations(
        of owner: RecordOwner, advisor: Identifier<Employee>, sentIn time: Range<Timestamp>
    ) -> Query {
        Query(of: owner, where: SurveyInvitation.advisor.is(advisor) && within(time))
    }

    /// The invitations of a wave, those that were not sent among them.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - wave: The wave.
    public static func surveyInvitations(of owner: RecordOwner, in wave: String) -> Query {
        Query(of: owner, where: SurveyInvitation.wave.is(wave))
    }

    private static func within(_ time: Range<Timestamp>) -> Condition<SurveyInvitation> {
        SurveyInvitation.sentAt.isAtLeast(time.lowerBound) && SurveyInvitation.sentAt.isLess(than: time.upperBound)
    }
}
