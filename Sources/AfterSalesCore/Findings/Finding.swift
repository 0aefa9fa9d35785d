/// One thing that a check found: what, how grave, where, with which figures, in words for people.
///
/// A verdict lists every finding, not the first. Programs look at ``code``; people read ``text(_:)``.
public struct Finding: Hashable, Sendable {
    /// How grave it is. Errors stop what was asked for; warnings and notes travel with the result.
    public enum Severity: String, Codable, CaseIterable, Hashable, Sendable {
        /// Worth knowing; stops nothing.
        case note
        /// Somebody should look; stops nothing.
        case warning
        /// Nothing was changed or paid.
        case error
    }

    /// A stable name of the kind of finding. New codes may appear; a switch in a host needs a default.
    public struct Code: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral,
        CustomStringConvertible
    {
        /// The name as it stands in JSON, `missingMetric`.
        public let rawValue: String
        /// A code by its name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// A code by its name.
        public init(stringLiteral value: String) { rawValue = value }
        /// The name.
        public var description: String { rawValue }
    }

    /// A figure the finding rests on.
    public struct Input: Hashable, Sendable, Codable {
        /// What it is.
        public let name: String
        /// Its value as text, exact.
        public let value: String
        /// A named figure.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// How grave it is.
    public let severity: Severity
    /// What kind of finding it is.
    public let code: Code
    /// Where it is.
    public let place: Place
    /// The figures it rests on, in order.
    public let inputs: [Input]
    /// The wording in both languages.
    public let message: LocalizedText

    /// A finding with everything it says.
    public init(_ severity: Severity, _ code: Code, at place: Place, inputs: [Input] = [], _ message: LocalizedText) {
        self.severity = severity
        self.code = code
        self.place = place
        self.inputs = inputs
        self.message = message
    }

    /// The wording in `language`.
    public func text(_ language: Language) -> String { message[language] }
}

extension Finding: Codable {}

extension Finding: CustomStringConvertible {
    /// Severity, code, place and English wording in one line.
    public var description: String { "\(severity.rawValue) \(code) at \(place): \(message.english)" }
}
