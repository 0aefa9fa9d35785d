import AfterSalesCore

/// Checks the digits that a country's rules are made of: rules in disorder would make numbers that are none.
struct PhoneRulesCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// A calling code has one to four digits and does not begin with 0.
    mutating func callingCode(_ text: String, at place: Place) {
        if !Self.isDigits(text, most: 4) || text.hasPrefix("0") { reportDigits(text, most: 4, at: place) }
    }

    /// What is dialled before a number has one to eight digits.
    mutating func prefix(_ text: String, at place: Place) {
        if !Self.isDigits(text, most: 8) { reportDigits(text, most: 8, at: place) }
    }

    mutating func reportNoRanges(at place: Place) {
        report(.noPhoneRanges, at: place, "a country without a range of numbers", "没有号段")
    }

    private mutating func reportDigits(_ text: String, most: Int, at place: Place) {
        let shown = String(text.unicodeScalars.prefix(20))
        report(
            .invalidDialDigits, at: place, inputs: [.init("value", shown), .init("allowed", "1-\(most)")],
            "a code or prefix is 1 to \(most) digits, a calling code does not begin with 0",
            "字冠或国际区号为 1 到 \(most) 位数字，国际区号不以 0 开头")
    }

    private static func isDigits(_ text: String, most: Int) -> Bool {
        (1...most).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
