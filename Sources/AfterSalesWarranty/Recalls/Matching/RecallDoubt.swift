public import AfterSalesCore

/// What is still to be looked up before it is certain that a campaign means a car (待核实事项).
public enum RecallDoubt: String, Hashable, Sendable, Codable, CaseIterable {
    /// The model year: position 10 stands for two, one of them called back, or for none.
    case modelYear
    /// The make or model: the file does not say, or names it otherwise.
    case name
    /// The day on which the car was built.
    case production
    /// The serial number: it has letters where the range has only digits.
    case serialNumber

    /// What is to be looked up, for people.
    public var text: LocalizedText {
        switch self {
        case .modelYear: LocalizedText("the model year", "年型")
        case .name: LocalizedText("make and model", "品牌和车型")
        case .production: LocalizedText("the day it was built", "生产日期")
        case .serialNumber: LocalizedText("the serial number", "生产顺序号")
        }
    }
}
