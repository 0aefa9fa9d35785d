/// How people write one character in more than one way: full width, and marks that nobody sees.
enum WrittenForm {
    /// The ASCII character of a full-width one (全角), the ASCII digit of a digit in any other writing; any other as it is.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return scalar }
        if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar }
        guard scalar.properties.generalCategory == .decimalNumber, let name = scalar.properties.name,
            let last = name.split(separator: " ").last, let value = digitNames.firstIndex(of: String(last))
        else { return scalar }
        return Unicode.Scalar(UInt8(0x30 + value))
    }

    /// How the names of digits end in the Unicode Character Database: THAI DIGIT FIVE.
    private static let digitNames = ["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE"]

    /// Whether it is invisible: marks of writing direction, joiners, a byte order mark. They come along when a number is
    /// copied out of a message.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00AD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F,
            0xFEFF:
            true
        default: false
        }
    }

    /// Whether it is white space on a line.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether it is a hyphen or a dash.
    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: true
        default: false
        }
    }

    /// Whether it is a dot, on the line or in the middle of it.
    static func isDot(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E, 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65: true
        default: false
        }
    }

    /// The text with stars in the place of all but so many characters at its ends.
    static func masked(_ text: some Collection<Character>, first: Int, last: Int) -> String {
        let hidden = max(0, text.count - first - last)
        return String(text.prefix(first)) + String(repeating: "*", count: hidden) + String(text.suffix(last))
    }

    /// A character by its number, `U+0023`, for a finding that may not show the text around it. Nil for letters and
    /// numerals of any kind: those that are out of place spell a part of the text all the same.
    static func codePoint(_ scalar: Unicode.Scalar) -> String? {
        guard !scalar.properties.isAlphabetic, scalar.properties.numericType == nil else { return nil }
        let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
    }
}
