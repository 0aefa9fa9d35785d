import AfterSales

/// The words of recall matching.
enum RecallWord {
    static let campaign = LocalizedText("campaign", "召回活动")
    static let setAside = LocalizedText("set aside", "已搁置")
    static let noted = LocalizedText(
        "VINs whose check digit is wrong where none is mandatory, matched all the same", "校验位不符但当地不强制，仍参与匹配的车辆识别代号")
    static let withoutModelYear = LocalizedText(
        "VINs without a model year, which campaigns by model year could not be held against", "没有年型代码、无法按年型匹配的车辆识别代号")
    static let doubts = LocalizedText("to be looked up", "待核实")
    static let withoutVIN = LocalizedText("cars without a VIN, held against nothing", "没有车辆识别代号、未参与匹配的车辆")
    static let byNames = LocalizedText(
        "campaigns by make and model, which VINs alone could not be held against", "仅按品牌车型描述、无法仅凭车辆识别代号匹配的召回活动")
    static let more = LocalizedText("more VINs were set aside than are listed", "另有未列出的被搁置的车辆识别代号")
}
