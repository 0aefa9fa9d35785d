import AfterSalesCore
public import AfterSalesCustomers

/// What kind of car a fault was found in. Not which one: neither its number nor its plate.
public struct HardCaseCar: Hashable, Sendable, Codable {
    /// The make, such as Audi.
    public let make: String
    /// The model, such as A6L.
    public let model: String
    /// The model year.
    public let modelYear: Int?
    /// The type of the engine or drive, such as EA888 (发动机型号); not the number of one engine.
    public let engine: String?

    /// A kind of car.
    /// - Parameters:
    ///   - make: The make.
    ///   - model: The model.
    ///   - modelYear: The model year.
    ///   - engine: The type of the engine or drive.
    public init(make: String, model: String, modelYear: Int? = nil, engine: String? = nil) {
        self.make = make
        self.model = model
        self.modelYear = modelYear
        self.engine = engine
    }

    /// The kind of car that a car is.
    /// - Parameters:
    ///   - details: What is known of the car.
    ///   - engine: The type of its engine or drive.
    public init(_ details: VehicleDetails, engine: String? = nil) {
        self.init(make: details.make, model: details.model, modelYear: details.modelYear, engine: engine)
    }

    func findings(at place: Place) -> [Finding] {
        TextRule.name.findings(make, at: place.field("make"))
            + TextRule.name.findings(model, at: place.field("model"))
            + TextRule.name.findings(engine, at: place.field("engine"))
    }
}

/// A part that cured a fault.
public struct HardCasePart: Hashable, Sendable, Codable {
    /// Its number.
    public let code: String?
    /// What it is.
    public let text: String

    /// A part.
    /// - Parameters:
    ///   - code: Its number.
    ///   - text: What it is.
    public init(code: String?, _ text: String) {
        self.code = code
        self.text = text
    }
}
