public import AfterSalesCore

/// How the days that claims stand open are parted (账龄段).
public struct ReceivableBands: Hashable, Sendable, Codable {
    /// The first day of each band, ascending from 0; a band ends before the next, the last one has no end.
    public let starts: [Int]

    /// 0–30, 31–60, 61–90, 91–180, 181 and more days.
    public static let standard = ReceivableBands(known: [0, 31, 61, 91, 181])

    private init(known starts: [Int]) { self.starts = starts }

    /// Bands that begin on these days.
    /// - Parameter starts: Ascending, the first one 0.
    /// - Throws: A ``/AfterSalesCore/Rejection`` (`invalidAgeBands`).
    public init(startingAt starts: [Int]) throws(Rejection) {
        guard starts.first == 0, zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw Rejection([
                Finding(
                    .error, .invalidAgeBands, at: .document, inputs: starts.map { .init("start", String($0)) },
                    LocalizedText("age bands begin at 0 and ascend", "账龄段须从 0 开始并递增"))
            ])
        }
        self.starts = starts
    }

    /// The band of an age.
    /// - Parameter days: 0 or more.
    func band(of days: Int) -> Int { starts.lastIndex { $0 <= days } ?? 0 }

    /// Decodes what ``encode(to:)`` writes.
    /// - Throws: `DecodingError`; a ``/AfterSalesCore/Rejection``.
    public init(from decoder: any Decoder) throws {
        try self.init(startingAt: try decoder.singleValueContainer().decode([Int].self))
    }

    /// Encodes the first days.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(starts)
    }
}

extension Finding.Code {
    /// Bands do not begin at 0 and ascend; the module of key figures declares it in public.
    static let invalidAgeBands: Self = "invalidAgeBands"
}
