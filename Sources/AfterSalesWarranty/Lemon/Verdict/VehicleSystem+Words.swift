import AfterSalesCore
import AfterSalesRepairOrders

extension VehicleSystem {
    /// What people call it; one of a dealership's own by its name.
    var words: LocalizedText {
        switch self {
        case .engine: LocalizedText("engine", "发动机")
        case .transmission: LocalizedText("transmission", "变速器")
        case .tractionBattery: LocalizedText("traction battery", "动力蓄电池")
        case .driveMotor: LocalizedText("drive motor", "行驶驱动电机")
        case .steering: LocalizedText("steering", "转向系统")
        case .brakes: LocalizedText("brakes", "制动系统")
        case .suspension: LocalizedText("suspension", "悬架系统")
        case .driveline: LocalizedText("driveline", "传动系统")
        case .axle: LocalizedText("axle", "前/后桥")
        case .emissionControl: LocalizedText("emission control", "污染控制装置")
        case .body: LocalizedText("body", "车身")
        case .fuelSystem: LocalizedText("fuel system", "燃油系统")
        case .restraints: LocalizedText("restraints", "约束系统")
        case .electrical: LocalizedText("electrical system", "电气系统")
        case .airConditioning: LocalizedText("air conditioning", "空调系统")
        default: LocalizedText(rawValue, rawValue)
        }
    }
}
