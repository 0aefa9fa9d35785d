public import AfterSalesCore

/// A shape in which a file writes times (时间格式): `yyyy-MM-dd HH:mm:ss`, `M/d/yyyy h:mm a`, `yyyy年M月d日 H:mm`.
///
/// `yyyy` is the year, `M` or `MM` the month, `d` or `dd` the day, `H` or `HH` the hour of 24, `h` or `hh` that of 12 with `a`
/// for AM, PM, 上午 or 下午, `mm` and `ss` minutes and seconds, `S` a fraction of any length, `Z` the offset (`Z`, `+08:00`,
/// `+0800`). One letter takes one digit or two, two letters take two. Everything else stands for itself. A time without an
/// offset is by the dealership's clock; a shape without hours means the day's beginning, which tells nothing of bursts.
public struct SurveyTimeShape: Hashable, Sendable {
    /// The shape as it is written.
    public let text: String
    let tokens: [Token]

    enum Token: Hashable, Sendable {
        case year
        case month(isPadded: Bool)
        case day(isPadded: Bool)
        case hour(isPadded: Bool)
        case hourOfHalf(isPadded: Bool)
        case minute, second, fraction, half, offset
        case literal(UInt8)

        /// What may stand in a shape once.
        var part: Int? {
            switch self {
            case .year: 0
            case .month: 1
            case .day: 2
            case .hour, .hourOfHalf: 3
            case .minute: 4
            case .second: 5
            case .fraction: 6
            case .half: 7
            case .offset: 8
            case .literal: nil
            }
        }
    }

    /// A shape.
    /// - Parameters:
    ///   - text: The shape as it is written.
    ///   - place: Where it stands, for the finding.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `surveyTimeShapeMalformed`.
    public init(_ text: String, at place: Place = .document) throws(Rejection) {
        guard text.utf8.count <= 100, let tokens = Self.tokens(of: text), Self.isWhole(tokens) else {
            throw Rejection([
                Finding(
                    .error, .surveyTimeShapeMalformed, at: place, inputs: [.init("shape", String(text.prefix(60)))],
                    LocalizedText(
                        "no shape of times: it needs year, month and day, each part once, and minutes only behind hours",
                        "时间格式无效：须含年月日各一次，有分钟则须有小时"))
            ])
        }
        self.text = text
        self.tokens = tokens
    }

    private init(known text: String) {
        self.text = text
        tokens = Self.tokens(of: text) ?? []
    }

    /// The shapes that say what is meant wherever they are written: year first, with hours and minutes.
    public static let standard: [SurveyTimeShape] = [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.SZ", "yyyy-MM-dd HH:mm:ssZ",
        "yyyy-MM-dd HH:mm:ss Z", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss.S", "yyyy-MM-dd HH:mm",
        "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm", "yyyy-M-d H:mm:ss", "yyyy-M-d H:mm", "yyyy年M月d日 H:mm:ss",
        "yyyy年M月d日 H:mm",
    ].map(SurveyTimeShape.init(known:))

    /// The shapes of days alone.
    static let days: [SurveyTimeShape] = ["yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyy年M月d日"]
        .map(SurveyTimeShape.init(known:))

    private static func tokens(of text: String) -> [Token]? {
        let bytes = Array(text.utf8)
        var tokens: [Token] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var end = index
            while end < bytes.count, bytes[end] == byte { end += 1 }
            let count = end - index
            switch (Unicode.Scalar(byte), count) {
            case ("y", 4): tokens.append(.year)
            case ("M", 1...2): tokens.append(.month(isPadded: count == 2))
            case ("d", 1...2): tokens.append(.day(isPadded: count == 2))
            case ("H", 1...2): tokens.append(.hour(isPadded: count == 2))
            case ("h", 1...2): tokens.append(.hourOfHalf(isPadded: count == 2))
            case ("m", 2): tokens.append(.minute)
            case ("s", 2): tokens.append(.second)
            case ("S", 1...9): tokens.append(.fraction)
            case ("a", 1): tokens.append(.half)
            case ("Z", 1): tokens.append(.offset)
            case ("y", _), ("M", _), ("d", _), ("H", _), ("h", _), ("m", _), ("s", _), ("S", _), ("a", _), ("Z", _):
                return nil
            default: tokens += Array(repeating: .literal(byte), count: count)
            }
            index = end
        }
        return tokens
    }

    private static func isWhole(_ tokens: [Token]) -> Bool {
        let parts = tokens.compactMap(\.part)
        let has = Set(parts)
        let isHalved = tokens.contains { if case .hourOfHalf = $0 { true } else { false } }
        return has.count == parts.count && has.isSuperset(of: [0, 1, 2]) && (!has.contains(4) || has.contains(3))
            && (!has.contains(5) || has.contains(4)) && (!has.contains(6) || has.contains(5))
            && has.contains(7) == isHalved
    }
}

extension SurveyTimeShape: CustomStringConvertible {
    /// ``text``.
    public var description: String { text }
}
