public import AfterSalesCore

/// Why something could not be done with a close. The record is as it was.
public enum CloseRefusal: Error, Hashable, Sendable {
    /// The close is in a state that does not allow it.
    case transition(TransitionError<CloseStatus, CloseAction>)
    /// It is held: these have to be released first.
    case held([CloseHold])
    /// There is nothing to release.
    case notHeld
    /// It has been paid; holding it would hold nothing.
    case alreadyPaid
    /// Who has drawn up a close from records does not approve it.
    case approvedByDrawer
    /// A hold, a release and a month that is passed over need a reason.
    case missingReason
}
