public import AfterSalesCore
import AfterSalesCustomers

/// Which answers of a survey are bad, and what they ask for (低分处理规则), as data.
public struct LowAnswerRules: Hashable, Sendable {
    /// The `format` of a document of rules.
    public static let format = "aftersales.low-answer-rules/1"

    /// From when the clocks of what is opened run.
    public enum ClockStart: String, Hashable, Sendable, Codable, CaseIterable {
        /// From when the dealership took the answer in: nobody can keep a promise about what he does not know.
        case taken
        /// From when the customer answered.
        case answered
    }

    /// Names the rules across their versions.
    public let id: String
    /// The version, from 1.
    public let version: Int
    /// From when the clocks run.
    public let clockStart: ClockStart
    /// The rules, one about each subject, the one about a question before the one about its factor, that before the one
    /// about its kind.
    public let rules: [LowAnswerRule]

    /// Rules that fit any instrument: the customer is called back from the lower half of a scale, from *no* and as a
    /// detractor, and from 60 % of the index; the lowest quarter of a scale, 0 to 2 of 10 and 40 % of the index are
    /// complaints. The marks are the library's; a dealership writes its own.
    public static let standard = LowAnswerRules(
        unchecked: "standard", version: 1, .taken,
        [
            LowAnswerRule(
                .kind(.scale), callBackAt: .share(share(50)),
                complaint: .init(at: .share(share(25)), .serviceAttitude, .ordinary)),
            LowAnswerRule(.kind(.yesNo), callBackAt: .mark(0)),
            LowAnswerRule(
                .kind(.recommendation), callBackAt: .mark(6),
                complaint: .init(at: .mark(2), .serviceAttitude, .ordinary)),
            LowAnswerRule(
                .index, callBackAt: .share(share(60)),
                complaint: .init(at: .share(share(40)), .serviceAttitude, .grave)),
        ])

    private static func share(_ hundredths: Int64) -> Rate { Rate(DecimalNumeral(mantissa: hundredths, scale: 2)) }

    /// Rules.
    /// - Parameters:
    ///   - id: Names the rules across their versions.
    ///   - version: The version, from 1.
    ///   - clockStart: From when the clocks run.
    ///   - rules: The rules, one about each subject.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `lowMarkOutOfRange`,
    ///   `complaintAboveCallBack`, `lowAnswerRuleTwice`, `noLowAnswerRules`, texts that cannot be kept.
    public init(_ id: String, version: Int, clockStart: ClockStart = .taken, rules: [LowAnswerRule]) throws(Rejection) {
        self.init(unchecked: id, version: version, clockStart, rules)
        let check = LowAnswerCheck(self)
        guard check.findings.isEmpty else { throw Rejection(check.findings) }
    }

    private init(unchecked id: String, version: Int, _ clockStart: ClockStart, _ rules: [LowAnswerRule]) {
        self.id = id
        self.version = version
        self.clockStart = clockStart
        self.rules = rules
    }

    /// The rule that a question is judged by; nil where none is about it.
    /// - Parameter question: The question.
    public func rule(for question: SurveyQuestion) -> LowAnswerRule? {
        guard let kind = question.kind.lowAnswerKind else { return nil }
        return rule(.question(question.id)) ?? question.factor.flatMap { rule(.factor($0)) } ?? rule(.kind(kind))
    }

    /// The rule about a subject itself.
    func rule(_ subject: LowAnswerSubject) -> LowAnswerRule? { rules.first { $0.subject == subject } }
}
