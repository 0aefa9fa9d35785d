public import AfterSalesCore

/// Something that a car's file may be required to hold.
public enum VehicleField: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// The vehicle identification number.
    case vin
    /// The plate.
    case plate
    /// The engine's number.
    case engineNumber
    /// The model year.
    case modelYear
    /// The colour.
    case colour
    /// The day of first registration.
    case registeredOn
    /// The insurance.
    case insurance
    /// When it has to be inspected.
    case inspectionDue
    /// The last day of the warranty.
    case warrantyThrough
    /// When the next service is due.
    case nextService
    /// The owner.
    case owner
    /// A reading of the odometer.
    case odometer

    /// What people call it.
    public var title: LocalizedText {
        switch self {
        case .vin: LocalizedText("VIN", "车辆识别代号")
        case .plate: LocalizedText("plate", "车牌号")
        case .engineNumber: LocalizedText("engine number", "发动机号")
        case .modelYear: LocalizedText("model year", "年款")
        case .colour: LocalizedText("colour", "颜色")
        case .registeredOn: LocalizedText("day of registration", "行车证注册日期")
        case .insurance: LocalizedText("insurance", "保险")
        case .inspectionDue: LocalizedText("inspection due", "年检到期日")
        case .warrantyThrough: LocalizedText("end of the warranty", "保修截止日")
        case .nextService: LocalizedText("next service", "下次保养")
        case .owner: LocalizedText("owner", "车主")
        case .odometer: LocalizedText("odometer reading", "里程")
        }
    }

    /// Whether a car's file has it.
    /// - Parameter vehicle: The car.
    public func isFilled(in vehicle: Vehicle) -> Bool {
        let details = vehicle.details
        return switch self {
        case .vin: details.vin != nil
        case .plate: details.plate != nil
        case .engineNumber: details.engineNumber.saysSomething
        case .modelYear: details.modelYear != nil
        case .colour: details.colour.saysSomething
        case .registeredOn: details.registeredOn != nil
        case .insurance: details.insurance != nil
        case .inspectionDue: details.inspectionDue != nil
        case .warrantyThrough: details.warrantyThrough != nil
        case .nextService: details.nextService.map { $0.on != nil || $0.kilometres != nil } ?? false
        case .owner: vehicle.openOwnership != nil
        case .odometer: vehicle.lastReading != nil
        }
    }
}
