import AfterSalesStorage
public import AfterSalesCore
public import AfterSalesCustomers

/// What a car is to coverage terms: its make and kind, its days, what its odometer showed.
public struct CoverageCar: Hashable, Sendable {
    /// The car.
    public var id: Identifier<Vehicle>
    /// The make.
    public var make: String
    /// The model.
    public var model: String
    /// The vehicle identification number.
    public var vin: VIN?
    /// The model year.
    public var modelYear: Int?
    /// What it is used for.
    public var use: VehicleUse?
    /// The day it was first registered.
    public var registeredOn: LocalDate?
    /// The day it was handed over new.
    public var deliveredOn: LocalDate?
    /// The day of its invoice.
    public var invoicedOn: LocalDate?
    /// What its odometer showed, by day.
    public var odometer: [OdometerReading]

    /// A car.
    /// - Parameters:
    ///   - id: The car.
    ///   - make: The make.
    ///   - model: The model.
    ///   - vin: The vehicle identification number.
    ///   - modelYear: The model year.
    ///   - use: What it is used for.
    ///   - registeredOn: The day it was first registered.
    ///   - deliveredOn: The day it was handed over new.
    ///   - invoicedOn: The day of its invoice.
    ///   - odometer: What its odometer showed, in any order.
    public init(
        _ id: Identifier<Vehicle>, make: String, model: String, vin: VIN? = nil, modelYear: Int? = nil,
        use: VehicleUse? = nil, registeredOn: LocalDate? = nil, deliveredOn: LocalDate? = nil,
        invoicedOn: LocalDate? = nil, odometer: [OdometerReading] = []
    ) {
        self.id = id
        self.make = make
        self.model = model
        self.vin = vin
        self.modelYear = modelYear
        self.use = use
        self.registeredOn = registeredOn
        self.deliveredOn = deliveredOn
        self.invoicedOn = invoicedOn
        self.odometer = odometer
    }

    /// A car as its file has it.
    /// - Parameters:
    ///   - vehicle: The car's file.
    ///   - zone: The dealership's local time, which tells the day of the handing over.
    public init(_ vehicle: Vehicle, in zone: CivilZone) {
        let details = vehicle.details
        self.init(
            Identifier(vehicle.key.id.rawValue), make: details.make, model: details.model, vin: details.vin,
            modelYear: details.modelYear, use: details.use, registeredOn: details.registeredOn,
            deliveredOn: details.deliveredAt.flatMap { try? zone.date(of: $0) }, invoicedOn: details.invoicedOn,
            odometer: vehicle.odometer)
    }

    /// The highest reading up to a day: the car had been driven at least that far.
    func highestReading(through day: LocalDate) -> OdometerReading? {
        odometer.filter { $0.on <= day }.max { $0.kilometres < $1.kilometres }
    }

    /// What the odometer showed when a term began: read on that day, else at last before it.
    func reading(at start: LocalDate) -> OdometerReading? {
        odometer.filter { $0.on <= start }.max { ($0.on, $0.kilometres) < ($1.on, $1.kilometres) }
    }
}
