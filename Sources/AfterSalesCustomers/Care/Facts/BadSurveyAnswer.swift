public import AfterSalesCore

/// That a customer answered a survey badly (问卷低分), as whoever keeps the surveys tells it: he is called back.
public struct BadSurveyAnswer: Hashable, Sendable, Codable {
    /// Tags the id of a survey's response.
    public enum Response {}

    /// The response.
    public var response: Identifier<Response>
    /// Who answered.
    public var customer: Identifier<Customer>
    /// The car.
    public var vehicle: Identifier<Vehicle>?
    /// From when the time to call him back is counted.
    public var at: Timestamp
    /// The customer advisor of the visit; nil for the customer's own.
    public var customerAdvisor: Identifier<Employee>?

    /// A bad answer.
    /// - Parameters:
    ///   - response: The response.
    ///   - customer: Who answered.
    ///   - vehicle: The car.
    ///   - at: From when the time to call him back is counted.
    ///   - customerAdvisor: The customer advisor of the visit; nil for the customer's own.
    public init(
        to response: Identifier<Response>, by customer: Identifier<Customer>, about vehicle: Identifier<Vehicle>? = nil,
        at: Timestamp, customerAdvisor: Identifier<Employee>? = nil
    ) {
        self.response = response
        self.customer = customer
        self.vehicle = vehicle
        self.at = at
        self.customerAdvisor = customerAdvisor
    }
}
