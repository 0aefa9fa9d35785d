public import AfterSalesCore

/// How days are parted into bands (账龄段): 0–30, 31–60, 61 and more.
public struct AgeBands: Hashable, Sendable {
    /// The first day of each band, ascending from 0; a band ends before the next, the last one has no end.
    public let starts: [Int]

    /// Bands that begin on these days.
    /// - Parameter starts: Ascending, the first one 0.
    /// - Throws: ``/AfterSalesCore/Rejection`` (`invalidAgeBands`).
    public init(startingAt starts: [Int]) throws(Rejection) {
        guard starts.first == 0, zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw Rejection([
                Finding(
                    .error, .invalidAgeBands, at: .document,
                    inputs: starts.map { .init("start", String($0)) },
                    LocalizedText("age bands begin at 0 and ascend", "账龄段须从 0 开始并递增"))
            ])
        }
        self.starts = starts
    }

    private init(_ starts: [Int]) { self.starts = starts }

    /// 0–1, 2–3, 4–7, 8–14, 15–30, 31 and more days: for cars in the workshop (在厂天数).
    public static let workshop = AgeBands([0, 2, 4, 8, 15, 31])
    /// 0–30, 31–60, 61–90, 91–180, 181 and more days: for money that is owed (账龄).
    public static let receivables = AgeBands([0, 31, 61, 91, 181])

    /// The band of an age.
    /// - Parameter days: 0 or more.
    func band(of days: Int) -> Int { (starts.lastIndex { $0 <= days }) ?? 0 }

    /// Whether a band can have such contents: as many days as its rows can be old, and no amount without a row.
    func holds(_ band: Int, _ content: Ageing.Band) -> Bool {
        guard content.count >= 0 else { return false }
        guard content.count > 0 else { return content.days == 0 && content.minorUnits == 0 }
        let (rows, days) = (Int128(content.count), Int128(content.days))
        let isOldEnough = days >= rows * Int128(starts[band])
        guard band + 1 < starts.count else { return isOldEnough }
        return isOldEnough && days <= rows * Int128(starts[band + 1] - 1)
    }

    /// What a band is called: `31–60`, `61+`.
    /// - Parameter band: Its place, from 0.
    public func label(_ band: Int) -> String {
        guard starts.indices.contains(band) else { return "" }
        guard band + 1 < starts.count else { return "\(starts[band])+" }
        let last = starts[band + 1] - 1
        return starts[band] == last ? "\(last)" : "\(starts[band])–\(last)"
    }
}
