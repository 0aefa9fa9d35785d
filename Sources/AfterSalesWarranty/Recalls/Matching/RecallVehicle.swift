public import AfterSalesCore
public import AfterSalesCustomers

/// What is known of a car that is held against campaigns: its number, and what its file says beside.
public struct RecallVehicle: Hashable, Sendable {
    /// The number.
    public var vin: VIN
    /// The model year.
    public var modelYear: Int?
    /// A year in which the car was there, such as that of its first registration: by it position 10 tells the model year
    /// where it stands for two.
    public var seenIn: Int?
    /// The make.
    public var make: String?
    /// The model.
    public var model: String?
    /// The day on which it was built.
    public var builtOn: LocalDate?

    /// A car.
    /// - Parameters:
    ///   - vin: The number.
    ///   - modelYear: The model year.
    ///   - seenIn: A year in which the car was there, such as that of its first registration.
    ///   - make: The make.
    ///   - model: The model.
    ///   - builtOn: The day on which it was built.
    public init(
        _ vin: VIN, modelYear: Int? = nil, seenIn: Int? = nil, make: String? = nil, model: String? = nil,
        builtOn: LocalDate? = nil
    ) {
        self.vin = vin
        self.modelYear = modelYear
        self.seenIn = seenIn
        self.make = make
        self.model = model
        self.builtOn = builtOn
    }

    /// The car of a file; nil where the file has no number.
    /// - Parameters:
    ///   - details: What the file says.
    ///   - builtOn: The day on which it was built, which a file does not have.
    public init?(_ details: VehicleDetails, builtOn: LocalDate? = nil) {
        guard let vin = details.vin else { return nil }
        self.init(
            vin, modelYear: details.modelYear, seenIn: details.registeredOn?.year, make: details.make,
            model: details.model, builtOn: builtOn)
    }
}
