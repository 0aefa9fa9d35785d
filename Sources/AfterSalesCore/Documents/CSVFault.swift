/// What can be wrong with a row of comma-separated values (行格式错误).
public enum CSVFault: String, Hashable, Sendable, Codable, CaseIterable {
    /// A quoted field does not end.
    case quoteWithoutEnd
    /// Something follows a quoted field, or a quote stands in a field that does not begin with one.
    case strayQuote
    /// A field is no UTF-8.
    case notUTF8
    /// The row is longer than a row may be; what is kept of it is its beginning.
    case rowTooLong
    /// The row has more cells than a row may have; what is kept of it are the first.
    case tooManyCells

    /// The same in words.
    public var message: LocalizedText {
        switch self {
        case .quoteWithoutEnd: LocalizedText("a quoted field has no end", "带引号的单元格没有结束")
        case .strayQuote:
            LocalizedText(
                "a quote stands where none can: a field with quotes is quoted as a whole", "引号位置错误：含引号的单元格须整体加引号")
        case .notUTF8: LocalizedText("a field is not UTF-8", "单元格不是 UTF-8 编码")
        case .rowTooLong: LocalizedText("the row is longer than a row may be", "该行超过允许的长度")
        case .tooManyCells: LocalizedText("the row has more cells than a row may have", "该行的单元格过多")
        }
    }
}
