import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

enum HardCaseSamples {
    /// A hard case in which every field is filled in, of the full order.
    static func full() throws -> HardCase {
        try FullOrder.closed().hardCase(
            RecordKey(FullOrder.owner, "HC-1"),
            car: HardCaseCar(make: "Audi", model: "A6L", modelYear: 2024, engine: "EA888"),
            HardCaseDetails(
                symptom: "冷车启动困难，怠速抖动；仪表有 rattle 声", troubleCodes: ["P0301", "P0300-00"], cause: "起动机电磁开关卡滞",
                cure: "更换起动机总成"), by: "E5", at: FullOrder.at(150))
    }
}
