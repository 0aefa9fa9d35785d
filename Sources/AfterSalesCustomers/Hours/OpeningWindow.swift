public import AfterSalesCore

/// A stretch of a day during which a department is open, from one minute up to another: `08:30-18:00`.
///
/// It lies within one day. What is open past midnight has two windows, one until 24:00 and one from 00:00 of the next
/// day; nothing is lost between them.
public struct OpeningWindow: Hashable, Sendable {
    /// When it opens: minutes since midnight, 0...1 439.
    public let opens: Int
    /// When it closes: minutes since midnight, later than ``opens``, 1 440 at most. At this minute it is closed.
    public let closes: Int

    /// The minutes of a day, its end among them.
    static let minutes = 0...1_440

    /// A window.
    /// - Parameters:
    ///   - opens: Minutes since midnight, 0...1 439.
    ///   - closes: Minutes since midnight, later than `opens`; 1 440 is midnight at the end of the day.
    ///   - place: Where it stands, for the findings.
    /// - Throws: `Rejection` with `openingOutsideDay` and `openingInverted` findings. A window over midnight is inverted.
    public init(opens: Int, closes: Int, at place: Place = .document) throws(Rejection) {
        var findings: [Finding] = []
        let inputs = [Finding.Input("opens", String(opens)), Finding.Input("closes", String(closes))]
        if !OpeningWindow.minutes.contains(opens) || !OpeningWindow.minutes.contains(closes) {
            findings.append(
                Finding(
                    .error, .openingOutsideDay, at: place, inputs: inputs,
                    LocalizedText("a day has the minutes 0 to 1440", "一天的分钟数为 0 到 1440")))
        }
        if opens >= closes {
            findings.append(
                Finding(
                    .error, .openingInverted, at: place, inputs: inputs,
                    LocalizedText(
                        "it closes before it has been open; past midnight is a window of the next day",
                        "结束时间不晚于开始时间；跨午夜请写成两段")))
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        self.opens = opens
        self.closes = closes
    }

    /// A window in its written form.
    /// - Parameters:
    ///   - text: Both times as `HH:mm`, a hyphen between them: `08:30-18:00`; `24:00` is the end of the day.
    ///   - place: Where it stands, for the findings.
    /// - Throws: `Rejection` with an `openingMalformed` finding, or with those of ``init(opens:closes:at:)``.
    public init(_ text: String, at place: Place = .document) throws(Rejection) {
        let bytes = Array(text.utf8.prefix(12))
        guard bytes.count == 11, bytes[5] == UInt8(ascii: "-"), let opens = Self.minute(bytes[0..<5]),
            let closes = Self.minute(bytes[6..<11])
        else {
            throw Rejection([
                Finding(
                    .error, .openingMalformed, at: place,
                    LocalizedText("a window is written as 08:30-18:00", "时段应写作 08:30-18:00"))
            ])
        }
        try self.init(opens: opens, closes: closes, at: place)
    }

    /// The minute of the day that `HH:mm` spells.
    private static func minute(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.map { Int($0) - 0x30 }
        guard digits[2] == 0x0A, [0, 1, 3, 4].allSatisfy({ (0...9).contains(digits[$0]) }), digits[3] < 6 else {
            return nil
        }
        return (digits[0] * 10 + digits[1]) * 60 + digits[3] * 10 + digits[4]
    }
}

extension OpeningWindow: Codable, CustomStringConvertible {
    /// Decodes a string as ``init(_:at:)`` reads it.
    /// - Throws: `DecodingError`; beneath it a `Rejection`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        do throws(Rejection) {
            try self.init(text)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The window in its written form, `08:30-18:00`.
    public var description: String {
        func time(_ minute: Int) -> String {
            let hour = minute / 60
            let rest = minute % 60
            return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
        }
        return "\(time(opens))-\(time(closes))"
    }
}
