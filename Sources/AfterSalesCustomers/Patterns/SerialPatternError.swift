/// Why a text is no pattern; positions count its characters from 1.
public enum SerialPatternError: Error, Hashable, Sendable {
    /// The pattern is empty.
    case empty
    /// A character stands where it means nothing: a quantity with nothing before it, a bracket without its other half.
    case unexpected(at: Int)
    /// A bracket lists nothing, or a range in it ends before it begins.
    case invalidList(at: Int)
    /// A quantity is not `{2}` or `{2,4}`, or ends before it begins.
    case invalidQuantity(at: Int)
    /// The pattern stands for more characters than ``SerialPattern/longest``.
    case tooLong
}

extension SerialPatternError: CustomStringConvertible {
    /// The error in English, for logs; programs read the case.
    public var description: String {
        switch self {
        case .empty: "the pattern is empty"
        case .unexpected(let position): "character \(position) of the pattern cannot stand there"
        case .invalidList(let position): "the list at character \(position) of the pattern is empty or out of order"
        case .invalidQuantity(let position): "the quantity at character \(position) of the pattern is none"
        case .tooLong: "the pattern stands for more than \(SerialPattern.longest) characters"
        }
    }
}
