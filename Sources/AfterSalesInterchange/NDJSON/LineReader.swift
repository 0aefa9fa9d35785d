/// Takes the lines out of a file that arrives in pieces, however it was cut (逐行读取).
///
/// Memory holds a piece and a line. Of a line that is too long only its beginning is kept.
struct LineReader {
    /// A line without its end.
    struct Line {
        /// Which line of the file it is, from 1.
        let number: Int
        /// Its bytes; of one that is too long, the first ones.
        let bytes: [UInt8]
        /// Whether it is longer than a line may be.
        let isTooLong: Bool
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// What is kept of a line that is too long, to be shown.
    private static let kept = 1_000

    private let longest: Int
    private var piece: [UInt8] = []
    private var position = 0
    private var line: [UInt8] = []
    private var isTooLong = false
    private var number = 1
    private var isAtEnd = false

    /// - Parameter longest: The most bytes of a line.
    init(longest: Int) { self.longest = longest }

    /// The next line of a file; nil at its end.
    /// - Parameters:
    ///   - isolation: Where the caller runs.
    ///   - piece: The next piece of the file, however it is cut; nil at its end.
    /// - Throws: What `piece` throws.
    mutating func next(
        isolation: isolated (any Actor)? = #isolation, from piece: () async throws -> [UInt8]?
    ) async throws -> Line? {
        while true {
            if let line = next() { return line }
            guard !isAtEnd else { return nil }
            if let bytes = try await piece() { feed(bytes) } else { end() }
        }
    }

    /// Hands over the next piece of the file, once ``next()`` has no more lines.
    mutating func feed(_ bytes: [UInt8]) {
        piece = bytes
        position = 0
    }

    /// Says that the file is at its end.
    mutating func end() { isAtEnd = true }

    /// The next line; nil where another piece is needed, or there is none.
    mutating func next() -> Line? {
        if let end = piece[position...].firstIndex(of: UInt8(ascii: "\n")) {
            take(piece[position..<end])
            position = end + 1
            return finish()
        }
        take(piece[position...])
        piece = []
        position = 0
        return isAtEnd && (!line.isEmpty || isTooLong) ? finish() : nil
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) {
        guard !isTooLong else { return }
        // One more, as the line may end with a carriage return.
        if line.count + bytes.count > longest + 1 {
            isTooLong = true
            line = Array(line.prefix(Self.kept))
            line += bytes.prefix(Self.kept - line.count)
        } else {
            line += bytes
        }
    }

    private mutating func finish() -> Line {
        if number == 1, line.starts(with: Self.byteOrderMark) { line.removeFirst(Self.byteOrderMark.count) }
        if !isTooLong, line.last == UInt8(ascii: "\r") { line.removeLast() }
        let isTooLong = isTooLong || line.count > longest
        defer {
            line = []
            self.isTooLong = false
            number += 1
        }
        return Line(number: number, bytes: isTooLong ? Array(line.prefix(Self.kept)) : line, isTooLong: isTooLong)
    }
}

extension LineReader.Line {
    /// Whether nothing stands on it.
    var isBlank: Bool { !isTooLong && bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
