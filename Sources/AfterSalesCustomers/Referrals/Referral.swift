public import AfterSalesCore
public import AfterSalesStorage

/// That a customer brought another (转介绍): when, whether it came to a sale, what he got for it.
public struct Referral: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<Referral>
    /// Who brought somebody.
    public internal(set) var introducer: Identifier<Customer>
    /// Whom he brought.
    public internal(set) var introduced: Identifier<Customer>
    /// The day.
    public let on: LocalDate
    /// The day it came to a sale or a first order.
    public private(set) var convertedOn: LocalDate?
    /// What the introducer gets.
    public private(set) var reward: Money?
    /// The day he got it.
    public private(set) var rewardedOn: LocalDate?

    /// A referral.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `selfReferral`.
    public init(
        _ key: RecordKey<Referral>, of introduced: Identifier<Customer>, by introducer: Identifier<Customer>,
        on: LocalDate
    ) throws(Rejection) {
        guard introduced != introducer else {
            throw Rejection([.selfReferral(at: Place.document.field("introducer"))])
        }
        self.key = key
        self.introducer = introducer
        self.introduced = introduced
        self.on = on
    }

    /// It came to a sale or a first order.
    /// - Parameters:
    ///   - date: The day.
    ///   - reward: What the introducer gets for it.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `alreadyConverted`; with `endBeforeStart` and `amountBelowZero`.
    public mutating func convert(on date: LocalDate, reward: Money? = nil) throws(Rejection) {
        if let convertedOn { throw Rejection([.alreadyDone(.alreadyConverted, on: convertedOn)]) }
        var findings: [Finding] = []
        if date < on { findings.append(.endBeforeStart(on, date, at: Place.document.field("convertedOn"))) }
        if let reward, reward.minorUnits < 0 {
            findings.append(.amountBelowZero(at: Place.document.field("reward")))
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        convertedOn = date
        self.reward = reward
    }

    /// The introducer got his reward.
    /// - Parameter date: The day.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `noReward` where none was agreed, with `alreadyRewarded`, with
    ///   `endBeforeStart`.
    public mutating func payReward(on date: LocalDate) throws(Rejection) {
        if let rewardedOn { throw Rejection([.alreadyDone(.alreadyRewarded, on: rewardedOn)]) }
        guard let convertedOn, reward != nil else {
            throw Rejection([
                Finding(
                    .error, .noReward, at: Place.document.field("reward"),
                    LocalizedText("no reward was agreed", "未约定奖励"))
            ])
        }
        guard date >= convertedOn else {
            throw Rejection([.endBeforeStart(convertedOn, date, at: Place.document.field("rewardedOn"))])
        }
        rewardedOn = date
    }
}

extension Finding {
    static func selfReferral(at place: Place) -> Finding {
        Finding(.error, .selfReferral, at: place, LocalizedText("nobody introduces himself", "客户不能介绍自己"))
    }

    fileprivate static func alreadyDone(_ code: Finding.Code, on date: LocalDate) -> Finding {
        Finding(
            .error, code, at: .document, inputs: [.init("on", date.description)],
            LocalizedText("that was done on \(date)", "已于 \(date) 完成"))
    }
}
