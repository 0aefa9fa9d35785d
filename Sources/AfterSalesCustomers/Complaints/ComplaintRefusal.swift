public import AfterSalesCore

/// Why something cannot be done with a complaint.
public enum ComplaintRefusal: Error, Hashable, Sendable {
    /// Its state does not allow it; the error says what is allowed.
    case transition(TransitionError<ComplaintStatus, ComplaintAction>)
    /// Nobody has said whether it is justified.
    case noVerdict
    /// It is closed, and has to be reopened first.
    case alreadyClosed
    /// It was handed over to somebody who has not signed for it.
    case handOverOpen(ComplaintHandOver)
    /// Nothing is handed over to him.
    case noHandOver
    /// Nobody hands a complaint over to himself.
    case sameEmployee
    /// It would have been done before what was done last.
    case beforeLastStep(Timestamp)
    /// A text cannot be kept.
    case invalid(Rejection)
}
