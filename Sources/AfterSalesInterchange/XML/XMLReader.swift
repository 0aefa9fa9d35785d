import AfterSalesCore

/// Reads XML piece by piece, in memory that does not grow with the document: elements, attributes, text, CDATA, comments,
/// instructions, the five entities and character references. There is no more to it on purpose (docs/decisions/0026): a
/// document type is refused, so that no entity is ever expanded and no other file is ever fetched.
///
/// Bytes are handed in as they come, and what they say is asked for until there is no more:
///
///     reader.append(chunk)
///     while let event = try reader.next() { … }
struct XMLReader {
    /// What the reader comes upon.
    enum Event {
        /// An element begins: ``XMLReader/name``, ``XMLReader/attributes``.
        case start
        /// An element ends: ``XMLReader/name``, and ``XMLReader/text``, which is all its text where it has no elements in it.
        case end
    }

    /// What stands where reading is.
    enum Mode {
        case content, comment, cdata, instruction
    }

    /// A tag with all of its attributes has no more bytes.
    static let longestTag = 1 << 16

    let limits: XMLLimits
    /// The name of elements of which a document may have several side by side, without one around them.
    let fragment: String

    var bytes: [UInt8] = []
    var position = 0
    var line = 1
    /// Where the line begins that reading is on; below 0 where its beginning has been let go of.
    var lineStart = 0
    /// How many scalars of the line have been let go of.
    var lettersGone = 0
    private(set) var isFinished = false
    var mode = Mode.content
    var hasBegun = false
    var encoding = XMLEncoding.utf8
    var hasByteOrderMark = false
    var isEndPending = false
    var roots = 0
    /// Whether markup has begun of which more bytes are needed.
    var isWaiting = false
    /// Whether ``text`` belongs to an element that has ended.
    var isTextSpent = false
    /// Where the part begins that is kept, see ``mark()``.
    var kept: Int?

    var names = XMLNames()
    /// The numbers of the names of the elements that are open.
    var open: [Int] = []
    /// The number of the name of the element that the last event is about.
    var name = 0
    /// The attributes of the element that began last.
    var attributes: [(name: Int, value: String)] = []
    /// The text since the last tag.
    var text: [UInt8] = []
    /// Whether ``text`` is left out because it is too long.
    var isTextCut = false
    /// The line on which the last tag begins.
    var tagLine = 1
    /// Where the last tag begins.
    var tagStart = 0
    /// What was found that does not end the reading.
    var warnings: [Finding] = []

    /// A reader of a document.
    /// - Parameters:
    ///   - limits: How large its parts may be.
    ///   - fragment: The name of elements of which it may have several side by side.
    init(limits: XMLLimits = XMLLimits(), fragment: String = "") {
        self.limits = limits
        self.fragment = fragment
    }

    /// Hands in the next bytes. What was read is let go of, but for what is kept.
    mutating func append(_ chunk: some Sequence<UInt8>) {
        if let start = kept, position - start > limits.bytes { kept = nil }
        let gone = min(position, kept ?? position)
        if gone > 0 {
            if lineStart < gone {
                lettersGone += Self.letters(bytes[max(lineStart, 0)..<gone])
                lineStart = 0
            } else {
                lineStart -= gone
            }
            bytes.removeFirst(gone)
            position -= gone
            tagStart -= gone
            kept = kept.map { $0 - gone }
        }
        if hasBegun, encoding == .western {
            bytes += XMLEncoding.utf8(western: chunk)
        } else {
            bytes += chunk
        }
    }

    /// Says that no more bytes follow.
    mutating func finish() { isFinished = true }

    /// The next event; nil where more bytes are needed, or none follow.
    mutating func next() throws(XMLFault) -> Event? {
        if !hasBegun, try !begin() { return nil }
        if isTextSpent {
            isTextSpent = false
            text.removeAll(keepingCapacity: true)
            isTextCut = false
        }
        if isEndPending {
            isEndPending = false
            return try end()
        }
        while true {
            switch mode {
            case .content:
                guard try characters() else { return nil }
                if let event = try markup() { return event }
                if isWaiting { return nil }
            case .cdata: guard try section(until: "]]>") else { return nil }
            case .comment: guard try section(until: "-->") else { return nil }
            case .instruction: guard try section(until: "?>") else { return nil }
            }
        }
    }

    /// Keeps the bytes from the last tag on.
    mutating func mark() { kept = tagStart }

    /// What was kept, up to where reading is, and keeps nothing more; nil where it was too much.
    mutating func takeMarked() -> ArraySlice<UInt8>? {
        defer { kept = nil }
        return kept.flatMap { position - $0 > limits.bytes ? nil : bytes[$0..<position] }
    }

    /// A fault at a place, by default where reading is.
    func fault(
        code: Finding.Code = .malformedXML, at index: Int? = nil, _ english: String, _ chinese: String
    ) -> XMLFault {
        let end = min(index ?? position, bytes.count)
        var start = max(lineStart, 0)
        var line = line
        var gone = lettersGone
        // Lines of the tag that the fault is in have not been counted yet.
        for index in min(position, end)..<end where isLineEnd(at: index) {
            line += 1
            start = index + 1
            gone = 0
        }
        return XMLFault(
            code: code, line: line, column: gone + Self.letters(bytes[min(start, end)..<end]) + 1,
            message: LocalizedText(english, chinese))
    }

    /// Whether a line ends with the byte at a place: a carriage return does where no feed follows.
    func isLineEnd(at index: Int) -> Bool {
        bytes[index] == 0x0A || bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
    }

    private static func letters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
