public import AfterSalesCore
public import AfterSalesStorage

/// What a complaint is about (投诉类别). An open list.
public struct ComplaintCategory: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `productQuality`.
    public let rawValue: String
    /// A category by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The car (产品质量).
    public static let productQuality: ComplaintCategory = "productQuality"
    /// A danger (安全).
    public static let safety: ComplaintCategory = "safety"
    /// The repair (维修质量).
    public static let repairQuality: ComplaintCategory = "repairQuality"
    /// How he was treated (服务态度).
    public static let serviceAttitude: ComplaintCategory = "serviceAttitude"
    /// What it cost (价格).
    public static let price: ComplaintCategory = "price"
    /// Parts that did not come (配件供应).
    public static let partsSupply: ComplaintCategory = "partsSupply"
    /// The sale (销售).
    public static let sales: ComplaintCategory = "sales"
    /// Insurance or credit (保险金融).
    public static let finance: ComplaintCategory = "finance"
    /// Detailing and accessories (美容装潢).
    public static let cosmeticWork: ComplaintCategory = "cosmeticWork"

    /// What people call it; the name itself for a dealership's own.
    public var text: LocalizedText {
        switch self {
        case .productQuality: LocalizedText("quality of the car", "产品质量")
        case .safety: LocalizedText("safety", "安全")
        case .repairQuality: LocalizedText("quality of the repair", "维修质量")
        case .serviceAttitude: LocalizedText("how he was treated", "服务态度")
        case .price: LocalizedText("price", "价格")
        case .partsSupply: LocalizedText("parts supply", "配件供应")
        case .sales: LocalizedText("sale", "销售")
        case .finance: LocalizedText("insurance or credit", "保险金融")
        case .cosmeticWork: LocalizedText("detailing and accessories", "美容装潢")
        default: LocalizedText(rawValue, rawValue)
        }
    }
}
