import AfterSalesCore

/// A telephone number taken apart as it stands on paper, before anybody has asked whether it can be one.
struct WrittenPhone {
    private(set) var hasPlus = false
    private(set) var digits = ""
    /// Nil where there is no extension, empty where one is announced and does not come.
    private(set) var extensionDigits: String?
    /// How many digits stand before the last dash between two of them; nil where there is none.
    private(set) var lastDash: Int?
    /// The characters that have no business in a number, by their position from 1.
    private(set) var strangers: [(position: Int, scalar: Unicode.Scalar)] = []

    /// What announces an extension, longest first.
    private static let marks = [
        ";ext=", "extension", "分机号", "分機號", "ext", "分机", "分機", "内线", "內線", "转接", "轉接", "转", "轉", "x", "#",
    ].map { Array($0.unicodeScalars) }

    init(_ scalars: [Unicode.Scalar]) {
        let scalars = scalars.map(WrittenForm.folded).map { scalar in
            (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar
        }
        var index = scalars.starts(with: "tel:".unicodeScalars) ? 4 : 0
        var dash: Int?
        while index < scalars.count {
            let scalar = scalars[index]
            if (0x30...0x39).contains(scalar.value) {
                if extensionDigits == nil {
                    if let dash { lastDash = dash }
                    digits.unicodeScalars.append(scalar)
                } else {
                    extensionDigits?.unicodeScalars.append(scalar)
                }
            } else if scalar == "+", digits.isEmpty, !hasPlus {
                hasPlus = true
            } else if extensionDigits == nil, !digits.isEmpty,
                let mark = Self.marks.first(where: { scalars[index...].starts(with: $0) })
            {
                extensionDigits = ""
                index += mark.count
                // "ext.: 12"
                while index < scalars.count, [".", ":", "="].contains(scalars[index]) { index += 1 }
                continue
            } else if WrittenForm.isDash(scalar) {
                dash = digits.isEmpty ? nil : digits.utf8.count
            } else if !Self.separates(scalar) {
                strangers.append((index + 1, scalar))
            }
            index += 1
        }
    }

    /// The digits before the last dash, and three to six behind it: where all of them are no number, `0755-88888888-801`
    /// is one with an extension.
    var split: (digits: String, extensionDigits: String)? {
        guard let lastDash, extensionDigits == nil, (3...6).contains(digits.utf8.count - lastDash) else { return nil }
        return (String(digits.prefix(lastDash)), String(digits.dropFirst(lastDash)))
    }

    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        ["(", ")", "/"].contains(scalar) || WrittenForm.isSpace(scalar) || WrittenForm.isDot(scalar)
            || WrittenForm.isInvisible(scalar)
    }
}
