public import AfterSalesCore

/// Why nothing was done with an appraisal.
public enum AppraisalRefusal: Error, Hashable, Sendable {
    /// Its state does not allow it.
    case transition(TransitionError<AppraisalStatus, AppraisalAction>)
    /// Items are changed in a draft only.
    case notDraft(AppraisalStatus)
    /// Nobody confirms his own appraisal.
    case ownAppraisal
    /// The items would be wrong.
    case items(Rejection)
}
