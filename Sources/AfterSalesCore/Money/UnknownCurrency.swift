/// A text is not the code of a currency that the library knows.
public struct UnknownCurrency: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text, whole.
    public let code: String

    /// Says that a text is no known code.
    /// - Parameter code: The text.
    public init(code: String) {
        self.code = code
    }

    /// The error in English, for logs.
    public var description: String { "\"\(code)\" is not a currency of ISO 4217 with a minor unit" }
}
