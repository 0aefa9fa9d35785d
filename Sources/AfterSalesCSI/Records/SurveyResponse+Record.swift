public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension SurveyResponse: StoredRecord {
    /// The instrument.
    public static let instrument = One<Identifier<SurveyInstrument>>("instrument", "The survey, by its id.") {
        $0.instrument
    }
    /// The wave.
    public static let wave = One<String>("wave", "The wave of the survey.") { $0.wave }
    /// The order.
    public static let order = Maybe<String>("order_id", "The repair order it is about.") { $0.visit.order }
    /// The car.
    public static let vehicle = Maybe<Identifier<Vehicle>>("vehicle", "The car it is about.") { $0.visit.vehicle }
    /// The advisor.
    public static let advisor = Maybe<Identifier<Employee>>("advisor", "The service advisor.") { $0.visit.advisor }
    /// Who answered.
    public static let customer = Maybe<Identifier<Customer>>("customer", "Who answered.") { $0.customer }
    /// The day.
    public static let answeredOn = One<LocalDate>("answered_on", "The day on which it was answered.") { $0.answeredOn }

    /// How stores keep responses.
    public static let schema = RecordSchema<SurveyResponse>(
        "survey_response", "What a customer answered to a survey.",
        fields: [
            instrument.declared, wave.declared, order.declared, vehicle.declared, advisor.declared, customer.declared,
            answeredOn.declared,
        ],
        indexes: [
            .on(customer), .on(vehicle), .on(order, wave), .on(wave, answeredOn), .on(advisor, answeredOn),
            .on(answeredOn),
        ],
        keepsHistory: true)
}

extension SurveyResponse: CustomerLinked {
    /// The responses of a customer.
    public static func linked(to customer: Identifier<Customer>) -> Condition<SurveyResponse> {
        Self.customer.is(customer)
    }
    /// Who answered.
    public var linkedCustomers: [Identifier<Customer>] { [customer].compactMap(\.self) }
    /// The car.
    public var linkedVehicles: [Identifier<Vehicle>] { [visit.vehicle].compactMap(\.self) }

    /// The response of another customer in place of one.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> SurveyResponse {
        var response = self
        if customer == old { response.customer = new }
        return response
    }

    /// The response without words and without where it came from; its marks stay in the scores. An answer that was only words
    /// goes with them.
    public func forgetting(_ customer: Identifier<Customer>) -> SurveyResponse? {
        var response = self
        response.origin = SurveyOrigin()
        for index in response.answers.indices { response.answers[index].text = nil }
        response.answers.removeAll { $0.mark == nil }
        return response
    }
}

extension SurveyResponse: CustomStringConvertible, CustomDebugStringConvertible {
    /// Its reference; not what was answered.
    public var description: String { key.reference.description }
    /// The same.
    public var debugDescription: String { description }
}
