import AfterSalesCore

/// Makes a ``PhoneNumber`` of a text and notes why not. No finding holds the number, only lengths and positions: findings
/// are logged.
struct PhoneNumberReader: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    let numbering: PhoneNumbering
    let place: Place

    init(numbering: PhoneNumbering, place: Place) {
        self.numbering = numbering
        self.place = place
    }

    mutating func number(_ text: String, in region: RegionCode?) -> PhoneNumber? {
        let scalars = Array(text.unicodeScalars.prefix(PhoneNumber.longestText + 1))
        guard scalars.count <= PhoneNumber.longestText else {
            reportTextTooLong()
            return nil
        }
        let written = WrittenPhone(scalars)
        for stranger in written.strangers { report(stranger.scalar, at: stranger.position) }
        if let digits = written.extensionDigits, !PhoneNumber.extensionLengths.contains(digits.count) {
            reportExtension(length: digits.count)
        }
        guard !written.digits.isEmpty else {
            if written.strangers.isEmpty { reportEmpty() }
            return nil
        }
        var alone = self
        let e164 = number(written.digits, hasPlus: written.hasPlus, in: region)
        if errorCount > 0, let split = written.split,
            let before = alone.number(split.digits, hasPlus: written.hasPlus, in: region), alone.errorCount == 0
        {
            findings = []
            return PhoneNumber(e164: "+" + before, extensionDigits: split.extensionDigits)
        }
        guard let e164, errorCount == 0 else { return nil }
        return PhoneNumber(e164: "+" + e164, extensionDigits: written.extensionDigits)
    }

    private mutating func number(_ digits: String, hasPlus: Bool, in region: RegionCode?) -> String? {
        hasPlus ? international(digits) : domestic(digits, in: region)
    }

    /// A number as it is written inside a country, or dialled from there.
    private mutating func domestic(_ digits: String, in region: RegionCode?) -> String? {
        guard let region else {
            reportRegionNeeded()
            return nil
        }
        guard let rules = numbering.rules(in: region) else {
            reportUnknown(region)
            return nil
        }
        if let national = rules.national(digits) { return checked(rules.callingCode + national) }
        let abroad = rules.internationalPrefixes.filter { digits.hasPrefix($0) }
        for prefix in abroad {
            if let number = read(String(digits.dropFirst(prefix.count))) { return checked(number) }
        }
        // The plus was forgotten.
        if digits.hasPrefix(rules.callingCode),
            let national = rules.national(String(digits.dropFirst(rules.callingCode.count)))
        {
            return checked(rules.callingCode + national)
        }
        if let prefix = abroad.first { return international(String(digits.dropFirst(prefix.count))) }
        reportNone(digits, rules)
        return nil
    }

    /// A number behind the plus, or behind what is dialled for abroad.
    private mutating func international(_ digits: String) -> String? {
        if let number = read(digits) { return checked(number) }
        guard let code = numbering.callingCode(of: digits) else {
            reportUnknownCallingCode(length: digits.count)
            return nil
        }
        guard let rules = numbering.rules(callingCode: code).first else { return checked(digits) }
        reportNone(String(digits.dropFirst(code.count)), rules)
        return nil
    }

    /// The number that the digits are with a calling code, without a word if they are none.
    private func read(_ digits: String) -> String? {
        guard let code = numbering.callingCode(of: digits) else { return nil }
        let rules = numbering.rules(callingCode: code)
        let rest = String(digits.dropFirst(code.count))
        guard !rules.isEmpty else { return PhoneNumbering.digits.contains(digits.count) ? digits : nil }
        return rules.lazy.compactMap { $0.national(rest) }.first.map { code + $0 }
    }

    /// The same digits, if there are as many as any number may have: a host's rules may say something else.
    private mutating func checked(_ digits: String) -> String? {
        guard PhoneNumbering.digits.contains(digits.count) else {
            reportLength(
                digits.count, allowed: "\(PhoneNumbering.digits.lowerBound)-\(PhoneNumbering.digits.upperBound)")
            return nil
        }
        return digits
    }

    private mutating func reportNone(_ digits: String, _ rules: PhoneRules) {
        let national =
            !rules.trunkPrefix.isEmpty && digits.hasPrefix(rules.trunkPrefix)
            ? digits.count - rules.trunkPrefix.count : digits.count
        if rules.lengths.contains(national) {
            reportUnassigned(length: national, in: rules.region)
        } else {
            reportLength(national, allowed: rules.lengths.map(String.init).joined(separator: ", "))
        }
    }
}
