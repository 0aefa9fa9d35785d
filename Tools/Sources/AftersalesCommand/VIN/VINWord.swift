import AfterSales

/// The words of a table of vehicle identification numbers.
enum VINWord {
    /// The headings, in order.
    static let columns = [
        LocalizedText("VIN", "车辆识别代号"), Word.status.text, Word.severity.text,
        LocalizedText("check digit", "应有检验位"), LocalizedText("model year", "年型"), LocalizedText("region", "地区"),
        LocalizedText("country", "国家或地区"),
    ]

    /// What stands before suggestions.
    static let suggestion = LocalizedText("did you mean", "是否指")

    static func status(_ status: VINStatus) -> LocalizedText {
        switch status {
        case .valid: LocalizedText("valid", "有效")
        case .checkDigitMismatch: LocalizedText("check digit mismatch", "检验位不符")
        case .malformed: LocalizedText("malformed", "格式错误")
        }
    }

    static func severity(_ severity: Finding.Severity?) -> LocalizedText? {
        switch severity {
        case .error: Word.error.text
        case .warning: Word.warning.text
        case .note: Word.note.text
        case nil: nil
        }
    }
}
