public import AfterSalesCore

/// By whose word a KPI is reckoned like this (指标出处).
public struct KPISource: Hashable, Sendable, Codable {
    /// A short name, as it stands in JSON.
    public let id: String
    /// Who it is.
    public let title: LocalizedText

    /// A source.
    /// - Parameters:
    ///   - id: A short name.
    ///   - title: Who it is.
    public init(_ id: String, _ title: LocalizedText) {
        self.id = id
        self.title = title
    }

    /// The National Automobile Dealers Association of the United States.
    public static let nada = KPISource("nada", LocalizedText("NADA, United States", "美国全国汽车经销商协会（NADA）"))
    /// How dealers of Australia reckon.
    public static let australia = KPISource("au", LocalizedText("Australian practice", "澳大利亚行业惯例"))
    /// The commission notice of a 4S dealership, the reference plan's source.
    public static let commissionNotice = KPISource(
        "commissionNotice", LocalizedText("a 4S dealership's commission notice", "4S店售后提成通知"))
    /// The rules of a 4S dealership's customer files.
    public static let customerFiles = KPISource(
        "customerFiles", LocalizedText("a 4S dealership's rules for customer files", "4S店客户档案管理规定"))
    /// How it is commonly reckoned.
    public static let trade = KPISource("trade", LocalizedText("common in the trade", "行业通行算法"))
}
