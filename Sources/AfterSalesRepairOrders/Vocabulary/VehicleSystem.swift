public import AfterSalesCore
public import AfterSalesStorage

/// A system or assembly of a car (总成、系统), as guarantees and recalls name it. An open list.
public struct VehicleSystem: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A system by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The engine (发动机).
    public static let engine: VehicleSystem = "engine"
    /// The transmission (变速器).
    public static let transmission: VehicleSystem = "transmission"
    /// The battery that drives the car (动力蓄电池).
    public static let tractionBattery: VehicleSystem = "tractionBattery"
    /// The motor that drives the car (行驶驱动电机).
    public static let driveMotor: VehicleSystem = "driveMotor"
    /// The steering (转向系统).
    public static let steering: VehicleSystem = "steering"
    /// The brakes (制动系统).
    public static let brakes: VehicleSystem = "brakes"
    /// The suspension (悬架系统).
    public static let suspension: VehicleSystem = "suspension"
    /// What carries the drive to the wheels (传动系统).
    public static let driveline: VehicleSystem = "driveline"
    /// The front or rear axle (前桥、后桥).
    public static let axle: VehicleSystem = "axle"
    /// What keeps emissions down (污染控制装置).
    public static let emissionControl: VehicleSystem = "emissionControl"
    /// The body (车身).
    public static let body: VehicleSystem = "body"
    /// Tank, lines and pump (燃油系统).
    public static let fuelSystem: VehicleSystem = "fuelSystem"
    /// Belts and airbags (约束系统).
    public static let restraints: VehicleSystem = "restraints"
    /// Wiring, control units, lamps (电气系统).
    public static let electrical: VehicleSystem = "electrical"
    /// Heating and cooling of the cabin (空调系统).
    public static let airConditioning: VehicleSystem = "airConditioning"
}
