import AfterSalesCore

extension DecodedBytes {
    /// The text of a file that is read as a whole, as UTF-8, for readers that know nothing else.
    ///
    /// What is UTF-8 already stays as it is, byte for byte: whoever reads it says which row has bytes that are no text.
    /// - Parameters:
    ///   - bytes: The file.
    ///   - encoding: How it is written; found out where it is nil.
    ///   - file: The file, by its name.
    /// - Returns: The text, and what was wrong with the bytes.
    /// - Throws: An ``EncodingFault``.
    public static func utf8(
        _ bytes: [UInt8], as encoding: TextEncoding? = nil, file: String
    ) throws -> (bytes: [UInt8], findings: [SourceFinding]) {
        let found = encoding ?? TextEncoding(detecting: Array(bytes.prefix(TextEncoding.sampleSize)))
        guard found != .utf8 else { return (bytes, []) }
        var source = try DecodedBytes(MemoryBytes(bytes), as: found)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        while let piece = try source.next() { text += piece }
        return (text, source.findings(in: file))
    }
}
