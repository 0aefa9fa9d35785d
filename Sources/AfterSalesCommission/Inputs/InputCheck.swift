import AfterSalesCore

/// What can be wrong with what people state.
struct InputCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// The most bytes of a name, and of a sentence.
    static let longestText = 2_000

    mutating func name(_ text: String, at field: String) {
        guard text.allSatisfy(\.isWhitespace) else { return length(text, at: field) }
        report(.emptyName, at: Place.document.field(field), "\(field) is empty", "\(field) 为空")
    }

    mutating func reason(_ text: String, at field: String) {
        guard text.allSatisfy(\.isWhitespace) else { return length(text, at: field) }
        report(.reasonMissing, at: Place.document.field(field), "nobody has said why, or from where", "未说明原因或来源")
    }

    private mutating func length(_ text: String, at field: String) {
        let bytes = text.utf8.count
        guard bytes > Self.longestText else { return }
        report(
            .inputTooLong, at: Place.document.field(field),
            inputs: [.init("bytes", String(bytes)), .init("limit", String(Self.longestText))],
            "\(field) has \(bytes) bytes, at most \(Self.longestText) are kept",
            "\(field) 共 \(bytes) 字节，最多 \(Self.longestText)")
    }

    mutating func notNegative(_ amount: Money, at place: Place) {
        guard amount.minorUnits < 0 else { return }
        report(
            .negativeAmount, at: place, inputs: [.init("amount", amount.amountText)],
            "\(amount.amountText) is below zero", "\(amount.amountText) 小于零")
    }

    mutating func notNegative(_ value: DecimalNumeral, at place: Place) {
        guard value.mantissa < 0 else { return }
        report(
            .negativeAmount, at: place, inputs: [.init("amount", value.description)], "\(value) is below zero",
            "\(value) 小于零")
    }

    mutating func coefficient(_ value: DecimalNumeral, at place: Place) {
        guard CoefficientWeight.units(of: value) == nil else { return }
        report(
            .invalidCoefficient, at: place, inputs: [.init("coefficient", value.description)],
            "a coefficient is greater than 0, at most 1000000, with at most 6 decimals",
            "系数应大于 0，不超过 1000000，最多 6 位小数")
    }

    /// - Throws: everything that was found.
    func verdict() throws(Rejection) {
        guard errorCount == 0 else { throw Rejection(findings) }
    }
}
