/// A piece of text that takes the place of another, which may be empty. `#` in it stands for the number of the mutant.
struct SourceEdit: Sendable {
    /// Where texts meet at one place, in this order: what closes an expression, what opens one, what replaces a token.
    enum Role: Int, Sendable {
        case closing, opening, replacing
    }

    let role: Role
    let offset: Int
    let length: Int
    let text: String
}
