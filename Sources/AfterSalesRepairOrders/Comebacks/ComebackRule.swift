/// How long an earlier order may lie back, and how much has to agree, so that a new concern is proposed as its comeback
/// (外返判定规则). Who says whether it is one is the advisor: the rule proposes, and explains why.
///
/// ``standard`` is 30 days and 1 000 km, whichever is over first: what most workshops count their first-time-fix rate by.
/// That the law or a maker makes a workshop answer for its work for longer is another matter.
public struct ComebackRule: Hashable, Sendable, Codable {
    /// So many days after the car was handed back, at most.
    public var days: Int
    /// So many kilometres after it was received then, at most; nil where the distance does not matter.
    public var kilometres: Int?
    /// So many words, or pairs of characters, of two concerns have to be the same, at least.
    public var sharedWords: Int

    /// A rule.
    /// - Parameters:
    ///   - days: So many days after the car was handed back, at most.
    ///   - kilometres: So many kilometres after it was received then, at most.
    ///   - sharedWords: So many words of two concerns have to be the same, at least.
    public init(days: Int, kilometres: Int?, sharedWords: Int = 2) {
        self.days = days
        self.kilometres = kilometres
        self.sharedWords = sharedWords
    }

    /// 30 days and 1 000 km, and two words.
    public static let standard = ComebackRule(days: 30, kilometres: 1_000)
}
