public import AfterSalesCore
public import AfterSalesCustomers

/// The visit to the workshop that a survey asks about, and who worked on it: by what scores are told apart.
public struct SurveyedVisit: Hashable, Sendable, Codable {
    /// The repair order, by the host's id; nil where the survey is about none.
    public var order: String?
    /// The car.
    public var vehicle: Identifier<Vehicle>?
    /// The day on which the car was handed back.
    public var deliveredOn: LocalDate?
    /// The service advisor.
    public var advisor: Identifier<Employee>?
    /// The technician.
    public var technician: Identifier<Employee>?
    /// The team.
    public var team: Identifier<Team>?
    /// The model of the car.
    public var model: String?

    /// A visit.
    /// - Parameters:
    ///   - order: The repair order.
    ///   - vehicle: The car.
    ///   - deliveredOn: The day on which the car was handed back.
    ///   - advisor: The service advisor.
    ///   - technician: The technician.
    ///   - team: The team.
    ///   - model: The model of the car.
    public init(
        order: String? = nil, vehicle: Identifier<Vehicle>? = nil, deliveredOn: LocalDate? = nil,
        advisor: Identifier<Employee>? = nil, technician: Identifier<Employee>? = nil,
        team: Identifier<Team>? = nil, model: String? = nil
    ) {
        self.order = order
        self.vehicle = vehicle
        self.deliveredOn = deliveredOn
        self.advisor = advisor
        self.technician = technician
        self.team = team
        self.model = model
    }
}
