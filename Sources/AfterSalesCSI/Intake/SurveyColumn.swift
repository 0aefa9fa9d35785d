/// What a column of a survey file can be, beside the answers.
public enum SurveyColumn: String, Hashable, Sendable, Codable, CaseIterable {
    /// The response's id. Without it a response is named by wave and order.
    case response
    /// The repair order.
    case order
    /// The wave of the survey.
    case wave
    /// The dealership, where a file is of several.
    case dealer
    /// The day on which the car was handed back.
    case deliveredOn
    /// The service advisor.
    case advisor
    /// The technician.
    case technician
    /// The team.
    case team
    /// The model of the car.
    case model
    /// The customer.
    case customer
    /// The car, by its id.
    case vehicle
    /// The car, by its number; it is looked up among the cars that are given.
    case vin
    /// By what way it was answered.
    case channel
    /// When it was answered.
    case answeredAt
    /// How many seconds that took.
    case seconds
    /// The phone number that was called or that a link was sent to.
    case phone
    /// The e-mail address that a link was sent to.
    case email
    /// The network from which it was answered.
    case network
}
