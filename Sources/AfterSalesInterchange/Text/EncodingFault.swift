public import AfterSalesCore

/// An encoding that the system cannot read (系统不支持的编码).
public struct EncodingFault: Error, Hashable, Sendable {
    /// The encoding.
    public let encoding: TextEncoding

    /// What is wrong, in words.
    public var message: LocalizedText {
        LocalizedText(
            "this system has no table of the encoding \(encoding.rawValue)", "本系统没有 \(encoding.rawValue) 编码的转换表")
    }
}

extension EncodingFault: CustomStringConvertible {
    /// What is wrong, in English.
    public var description: String { message.english }
}
