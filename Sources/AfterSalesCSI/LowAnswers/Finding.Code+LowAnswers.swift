public import AfterSalesCore

/// What can be wrong with rules about bad answers, and with what comes of them.
extension Finding.Code {
    /// A customer who answered badly cannot be called back: the response names nobody, or somebody who is not there.
    public static let callBackWithoutCustomer: Self = "callBackWithoutCustomer"
    /// A complaint would be opened at a better mark than a call-back, or the two cannot be compared.
    public static let complaintAboveCallBack: Self = "complaintAboveCallBack"
    /// Two rules about bad answers are about the same.
    public static let lowAnswerRuleTwice: Self = "lowAnswerRuleTwice"
    /// A rule about bad answers is about what the survey does not have, or by a mark that it does not have.
    public static let lowAnswerRuleUnfit: Self = "lowAnswerRuleUnfit"
    /// A rule looks at none of a question, a factor, a kind and the index, or at several.
    public static let lowAnswerSubjectNotOne: Self = "lowAnswerSubjectNotOne"
    /// A mark up to which answers are bad is none that an answer can have.
    public static let lowMarkOutOfRange: Self = "lowMarkOutOfRange"
    /// There is no rule about bad answers.
    public static let noLowAnswerRules: Self = "noLowAnswerRules"
    /// What a survey was answered differs from what has been kept under its id; what has been kept stays.
    public static let responseDiffers: Self = "responseDiffers"
}
