import AfterSalesCore

/// The text of a source as UTF-8, without a byte order mark (解码后的字节): what is no text becomes U+FFFD, and is told in
/// ``faults``.
public struct DecodedBytes: ByteSource {
    /// How the source is written.
    public let encoding: TextEncoding
    /// Whether the caller said so; else it was found out from the beginning.
    public let isGiven: Bool
    /// Whether the source begins with a byte order mark of its encoding.
    public let hasByteOrderMark: Bool
    /// What was wrong with the bytes so far.
    public var faults: TextFaults { progress.faults }
    private var source: any ByteSource
    private var converter: any TextConverter
    private var progress = TextProgress()
    /// The beginning, which was read already.
    private var beginning: [UInt8]?
    private var isAtEnd = false

    /// The text of a source.
    /// - Parameters:
    ///   - source: Its bytes.
    ///   - encoding: How they are written; found out where it is nil.
    /// - Throws: What keeps the source from being read, and an ``EncodingFault``.
    public init(_ source: any ByteSource, as encoding: TextEncoding? = nil) throws {
        self.source = source
        var beginning: [UInt8] = []
        while beginning.count < TextEncoding.sampleSize, let piece = try self.source.next() {
            if beginning.isEmpty { beginning = piece } else { beginning += piece }
        }
        let found = encoding ?? TextEncoding(detecting: beginning)
        self.encoding = found
        isGiven = encoding != nil
        let mark = found.byteOrderMark
        hasByteOrderMark = !mark.isEmpty && beginning.starts(with: mark)
        if hasByteOrderMark {
            beginning.removeFirst(mark.count)
            progress.offset = mark.count
        }
        self.beginning = beginning
        switch found {
        case .utf8: converter = UTF8Converter()
        case .utf16LittleEndian: converter = UTF16Converter(isBigEndian: false)
        case .utf16BigEndian: converter = UTF16Converter(isBigEndian: true)
        case .gb18030: converter = try GB18030Converter()
        case .latin1: converter = Latin1Converter()
        }
    }

    /// The next piece of the text; nil at the end.
    /// - Throws: What keeps the source from being read.
    public mutating func next() throws -> [UInt8]? {
        guard !isAtEnd else { return nil }
        var piece = beginning
        beginning = nil
        if piece == nil { piece = try source.next() }
        isAtEnd = piece == nil
        return converter.convert(piece ?? [], isLast: isAtEnd, &progress)
    }

    /// What was wrong with the bytes so far, as findings.
    /// - Parameter file: The file, by its name.
    public func findings(in file: String) -> [SourceFinding] {
        faults.listed.map { fault in
            let inputs = [
                Finding.Input("offset", String(fault.offset)), Finding.Input("encoding", encoding.rawValue),
            ]
            let (code, message): (Finding.Code, LocalizedText) =
                switch fault.kind {
                case .notInEncoding:
                    (
                        .undecodableText,
                        LocalizedText(
                            "bytes are no text in \(encoding.rawValue); � stands for them",
                            "字节不是 \(encoding.rawValue) 文本，以 � 代替")
                    )
                case .zero:
                    (.zeroByte, LocalizedText("a zero byte stands in the text; � stands for it", "文本中有零字节，以 � 代替"))
                }
            return SourceFinding(
                at: SourcePlace(file: file, line: fault.line),
                Finding(.warning, code, at: Place("line \(fault.line)"), inputs: inputs, message))
        }
    }
}
