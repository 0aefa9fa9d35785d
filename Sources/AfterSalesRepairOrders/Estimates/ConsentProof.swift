public import AfterSalesCore
public import AfterSalesStorage

/// By what a consent can be proven: where it lies, by reference.
public struct ConsentProof: Hashable, Sendable, Codable {
    /// What it is.
    public let kind: Kind
    /// Where it lies, as the host knows it.
    public let reference: String

    /// A proof.
    public init(_ kind: Kind, _ reference: String) {
        self.kind = kind
        self.reference = reference
    }

    /// A signature (签字).
    public static func signature(_ reference: String) -> ConsentProof { ConsentProof(.signature, reference) }
    /// A recorded call (电话录音).
    public static func recording(_ reference: String) -> ConsentProof { ConsentProof(.recording, reference) }
    /// A message in writing (书面消息).
    public static func message(_ reference: String) -> ConsentProof { ConsentProof(.message, reference) }

    /// What proves a consent. An open list.
    public struct Kind: OpenVocabulary, FieldConvertible {
        /// The name as it is stored.
        public let rawValue: String
        /// A kind by its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A signature (签字).
        public static let signature: Kind = "signature"
        /// A recorded call (电话录音).
        public static let recording: Kind = "recording"
        /// A message in writing (书面消息).
        public static let message: Kind = "message"
    }
}
