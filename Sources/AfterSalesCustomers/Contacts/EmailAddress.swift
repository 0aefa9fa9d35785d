public import AfterSalesCore

/// An e-mail address that can be one: something, one `@`, a domain. Whether anybody reads it, only a message tells.
///
/// The domain is kept in lower case, since it means the same in any; the part before `@` as it was written.
public struct EmailAddress: Hashable, Sendable {
    /// The address, `wang@example.com`.
    public let text: String

    /// The most bytes of an address (RFC 5321).
    public static let longest = 254

    /// Reads an address; white space around it is left out.
    /// - Parameters:
    ///   - text: The address.
    ///   - place: Where it stands, for the finding.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `malformedEmail`; the address itself is not repeated in it.
    public init(_ text: String, at place: Place = .document) throws(Rejection) {
        let trimmed = text.trimmed
        let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
        // Checked as it will be kept, as lower case can be longer: what was taken once has to be read back.
        guard parts.count == 2, let address = Self.address(parts[0], parts[1].lowercased()) else {
            throw Rejection([
                Finding(
                    .error, .malformedEmail, at: place, inputs: [.init("bytes", String(trimmed.utf8.count))],
                    LocalizedText("this cannot be an e-mail address", "该内容不可能是电子邮件地址"))
            ])
        }
        self.text = address
    }

    private static func address(_ local: Substring, _ domain: String) -> String? {
        let text = "\(local)@\(domain)"
        let isOne =
            text.utf8.count <= longest && !local.isEmpty && local.utf8.count <= 64
            && text.unicodeScalars.allSatisfy(\.isSeen) && isDomain(domain)
        return isOne ? text : nil
    }

    private static func isDomain(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
                    && label.unicodeScalars.allSatisfy { $0 == "-" || $0.isDomainLetter || $0.isDigit }
            }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

    /// Neither white space nor a control character. Of ASCII that is known without a look into tables.
    fileprivate var isSeen: Bool {
        if isASCII { return (0x21...0x7E).contains(value) }
        return !properties.isWhitespace && properties.generalCategory != .control
    }

    /// Letters, and the marks that some scripts cannot be written without, such as the tones of Thai.
    fileprivate var isDomainLetter: Bool {
        if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: properties.isAlphabetic
        }
    }
}

extension EmailAddress: Codable {
    /// Decodes a string.
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes ``text``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
