import AfterSalesCore
public import AfterSalesCustomers

/// Which cars a coverage term is for (适用车辆): those that meet every list that is not empty.
public struct CoverageVehicles: Hashable, Sendable {
    /// The makes, as the car's file names them.
    public var makes: [String]
    /// The models.
    public var models: [String]
    /// The world manufacturer identifiers of their VINs.
    public var wmis: [String]
    /// The model years; nil for all.
    public var modelYears: ClosedRange<Int>?
    /// What they are used for.
    public var uses: [VehicleUse]

    /// Cars.
    /// - Parameters:
    ///   - makes: The makes.
    ///   - models: The models.
    ///   - wmis: The world manufacturer identifiers.
    ///   - modelYears: The model years.
    ///   - uses: What they are used for.
    public init(
        makes: [String] = [], models: [String] = [], wmis: [String] = [], modelYears: ClosedRange<Int>? = nil,
        uses: [VehicleUse] = []
    ) {
        self.makes = makes
        self.models = models
        self.wmis = wmis
        self.modelYears = modelYears
        self.uses = uses
    }

    /// Every car.
    public static let all = CoverageVehicles()
}
