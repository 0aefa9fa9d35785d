/// What is done with a complaint.
public enum ComplaintAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// Gives the customer a first answer; stops the clock of the response.
    case answer
    /// Puts it in order; stops the second clock.
    case putInOrder
    /// Settles it; stops the third.
    case close
    /// Takes it up again; the third clock runs on as if it had never stopped.
    case reopen
}
