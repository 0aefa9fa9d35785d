extension VINCheck {
    /// No text is read further; who has given more has not meant a number.
    static let longestText = 64

    /// Every reason why a text is no number, the length first. Positions count Unicode scalars, from 1.
    static func findings(aboutMalformed text: String, at place: Place) -> [Finding] {
        let scalars = Array(text.unicodeScalars.prefix(longestText + 1))
        var findings: [Finding] = []
        if scalars.count != VIN.length { findings.append(wrongLength(scalars.count, at: place)) }
        guard scalars.count <= longestText else { return findings }
        let codes = VINAlphabet.codes
        for (index, scalar) in scalars.enumerated()
        where !scalar.isASCII || codes[Int(scalar.value)] == VINAlphabet.impossible {
            findings.append(wrongCharacter(scalar, position: index + 1, at: place))
        }
        return findings
    }

    private static func wrongLength(_ count: Int, at place: Place) -> Finding {
        let isLonger = count > longestText
        let length = isLonger ? "more than \(longestText)" : "\(count)"
        let chinese = isLonger ? "\(longestText) 个以上" : "\(count) 个"
        return Finding(
            .error, .invalidVINLength, at: place, inputs: [.init("length", isLonger ? ">\(longestText)" : "\(count)")],
            LocalizedText(
                "a VIN has 17 characters, this has \(length)", "车辆识别代号应为 17 个字符，此处为\(isLonger ? "" : " ")\(chinese)字符"))
    }

    private static func wrongCharacter(_ scalar: Unicode.Scalar, position: Int, at place: Place) -> Finding {
        let shown = shown(scalar)
        return Finding(
            .error, .invalidVINCharacter, at: place.column(position),
            inputs: [.init("position", "\(position)"), .init("character", shown)],
            LocalizedText(
                "\(shown) at position \(position): a VIN has only 0–9 and A–Z without I, O and Q",
                "第 \(position) 位为 \(shown)：车辆识别代号只能用 0–9 和 A–Z（不含 I、O、Q）"))
    }

    /// The character itself where it can be seen, and by its number otherwise.
    private static func shown(_ scalar: Unicode.Scalar) -> String {
        let isVisible = scalar.isASCII ? scalar.value > 0x20 && scalar.value < 0x7F : scalar.properties.isAlphabetic
        if isVisible { return String(Character(scalar)) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension VIN {
    /// What is to be said about a well-formed number.
    func findings(at place: Place) -> [Finding] {
        let severity: Finding.Severity = isCheckDigitMandatory ? .error : .note
        var findings: [Finding] = []
        if !hasValidCheckDigit {
            findings.append(wrongCheckDigit(severity, at: place))
        }
        if possibleModelYears.isEmpty {
            // 49 CFR 565.15(d)(1) wants one of the codes here; ISO 3779 leaves the position to the maker.
            findings.append(wrongModelYearCode(severity, at: place))
        }
        return findings
    }

    private func wrongCheckDigit(_ severity: Finding.Severity, at place: Place) -> Finding {
        let given = self[position: VIN.checkDigitPosition]
        let expected = expectedCheckDigit
        let isError = severity == .error
        return Finding(
            severity, .checkDigitMismatch, at: place.column(VIN.checkDigitPosition),
            inputs: [.init("given", "\(given)"), .init("expected", "\(expected)")],
            LocalizedText(
                "position 9 is \(given), the check digit would be \(expected)"
                    + (isError ? "" : "; many makers outside North America use none"),
                "第 9 位为 \(given)，按校验应为 \(expected)" + (isError ? "" : "；北美以外许多制造厂不使用检验位")))
    }

    private func wrongModelYearCode(_ severity: Finding.Severity, at place: Place) -> Finding {
        let given = self[position: 10]
        let isError = severity == .error
        return Finding(
            severity, .invalidModelYearCode, at: place.column(10), inputs: [.init("given", "\(given)")],
            LocalizedText(
                "position 10 is \(given), which stands for no model year"
                    + (isError ? "" : "; many makers outside North America use none"),
                "第 10 位为 \(given)，不表示任何年型" + (isError ? "" : "；北美以外许多制造厂不使用年型代码")))
    }
}
