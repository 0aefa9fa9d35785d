/// What a line of an order is (项目类别).
public enum LineKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Work by operation (工时).
    case labour
    /// A part (配件).
    case part
    /// Work bought from somebody else (外协).
    case sublet
    /// An accessory (精品).
    case accessory
    /// A care product (养护品).
    case careProduct
    /// Operations and parts at one price (套餐), split back over its components.
    case package
    /// A fee: towing, storage, disposal (费用).
    case fee
    /// What is taken off the order as a whole (折扣): its price is above zero and counts below.
    case discount
}
