public import AfterSalesCore
public import AfterSalesStorage

/// How a value is shown to somebody who may know that it is there, but not what it is (脱敏方式).
///
/// An open list, since policies are data; a mask that this version does not know hides everything, as ``hidden`` does.
public struct FieldMask: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `phone`.
    public let rawValue: String
    /// A mask by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `****`, however long the value is.
    public static let hidden: FieldMask = "hidden"
    /// A name: `王*`, `王*明`, `W***`.
    public static let name: FieldMask = "name"
    /// A telephone number: `138****3079`.
    public static let phone: FieldMask = "phone"
    /// A licence plate: `京A****5`.
    public static let plate: FieldMask = "plate"
    /// An e-mail address: `w***@example.com`.
    public static let email: FieldMask = "email"

    /// What stands for a value of which nothing is shown.
    public static let nothing = "****"

    /// A value as those see it who may not know it. A text that is not what the mask is for is hidden as a whole.
    /// - Parameter text: The value.
    public func masked(_ text: String) -> String {
        switch self {
        case .name: NameMask.masked(text)
        // The extension is no part of what is shown, and not every text with one is read without its country.
        case .phone: (try? PhoneNumber(String(text.prefix { $0 != ";" }), in: nil))?.masked ?? Self.nothing
        case .plate: (try? LicencePlate(text, in: nil))?.masked ?? Self.nothing
        case .email: Self.maskedEmail(text)
        default: Self.nothing
        }
    }

    private static func maskedEmail(_ text: String) -> String {
        guard let address = try? EmailAddress(text).text, let at = address.firstIndex(of: "@") else { return nothing }
        // Of a part of one letter the first is all of it.
        let first = address.index(after: address.startIndex) == at ? "" : String(address.prefix(1))
        return "\(first)***\(address[at...])"
    }
}
