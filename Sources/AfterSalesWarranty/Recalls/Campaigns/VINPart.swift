import AfterSalesCore

/// Texts that stand in a part of a VIN.
enum VINPart {
    /// Small letters a–z as capitals.
    static func capitals(_ text: String) -> String {
        guard text.utf8.contains(where: { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(("a"..."z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) - 0x20) : scalar)
        }
        return String(result)
    }

    /// Each character once, in order.
    static func distinct(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in Set(text.unicodeScalars).sorted() { result.append(scalar) }
        return String(result)
    }

    /// A serial number of `length` characters: fewer digits get zeros in front.
    static func serial(_ text: String, _ length: Int) -> String {
        let text = capitals(text)
        guard !text.isEmpty, text.utf8.allSatisfy(isDigit) else { return text }
        return String(repeating: "0", count: max(0, length - text.utf8.count)) + text
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// The characters that cannot stand in a VIN, with their positions from 1.
    static func impossible(in text: String) -> [(position: Int, character: String)] {
        text.unicodeScalars.enumerated().compactMap { index, scalar in
            scalar.isASCII && VIN.code(of: UInt8(scalar.value)) != nil ? nil : (index + 1, String(Character(scalar)))
        }
    }
}
