public import AfterSalesCore

/// A telephone number that can be one, in the form in which it is the same everywhere: `+8613812343079`.
///
/// It is read once, from whatever somebody wrote (`138 1234 3079`, `0086-138…`, `０１０－６２３４５６７８转8012`), and compared
/// by its digits from then on. That a number can exist does not mean that it does.
///
/// A telephone number is personal data. ``description`` and every finding about one are masked; only ``e164`` and
/// ``text`` give it away, and its JSON, which is ``text``.
public struct PhoneNumber: Hashable, Sendable {
    /// The number as ITU-T E.164 writes it: a plus, the calling code, the national number.
    public let e164: String
    /// The digits to dial once the call is taken (分机); nil where there are none.
    public let extensionDigits: String?

    /// The most characters of a text that are looked at.
    public static let longestText = 64
    /// How many digits an extension may have.
    public static let extensionLengths = 1...8

    init(e164: String, extensionDigits: String?) {
        self.e164 = e164
        self.extensionDigits = extensionDigits
    }

    /// Reads a number as people write it.
    ///
    /// Spaces, dashes, dots, slashes, parentheses and marks that nobody sees are left out, full-width digits are digits.
    /// The number may begin with `+` or with what is dialled for abroad, its national part with the trunk prefix. What
    /// follows `转`, `分机`, `ext`, `x` or `#` is the extension; so are three to six digits behind a last dash, if it is a
    /// number only without them.
    /// - Parameters:
    ///   - text: The number, at most ``longestText`` characters.
    ///   - region: Where it is written like this; nil if it is only to be read with its calling code.
    ///   - numbering: The countries' rules.
    ///   - place: Where the text is, for the findings.
    /// - Throws: `Rejection` with all reasons why it cannot be one. None of them holds the number.
    public init(
        _ text: String, in region: RegionCode?, by numbering: PhoneNumbering = .standard, at place: Place = .document
    ) throws(Rejection) {
        var reader = PhoneNumberReader(numbering: numbering, place: place)
        guard let number = reader.number(text, in: region) else { throw Rejection(reader.findings) }
        self = number
    }

    /// The number and its extension as RFC 3966 writes them, without `tel:`: `+861062345678;ext=8012`.
    public var text: String {
        extensionDigits.map { "\(e164);ext=\($0)" } ?? e164
    }

    /// The digits without the plus.
    var digits: String { String(e164.dropFirst()) }

    /// The calling code without the plus; nil if the numbering does not know it.
    /// - Parameter numbering: The countries' rules.
    public func callingCode(by numbering: PhoneNumbering = .standard) -> String? {
        numbering.callingCode(of: digits)
    }

    /// The digits behind the calling code, without a trunk prefix; nil if the numbering does not know the calling code.
    /// - Parameter numbering: The countries' rules.
    public func nationalDigits(by numbering: PhoneNumbering = .standard) -> String? {
        callingCode(by: numbering).map { String(digits.dropFirst($0.count)) }
    }

    /// What the number reaches.
    /// - Parameter numbering: The countries' rules.
    public func kind(by numbering: PhoneNumbering = .standard) -> PhoneKind {
        guard let code = callingCode(by: numbering) else { return .unknown }
        let national = String(digits.dropFirst(code.count))
        return numbering.rules(callingCode: code).lazy.compactMap { $0.kind(of: national) }.first ?? .unknown
    }
}
