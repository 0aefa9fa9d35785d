/// The type of the values of a field.
public enum FieldType: String, CaseIterable, Hashable, Sendable {
    /// Text, compared by its UTF-8 bytes.
    case text
    /// A whole number of 64 bits.
    case integer
    /// A civil day.
    case date
    /// A month.
    case month
    /// An instant, in microseconds.
    case instant
    /// Yes or no.
    case flag
}
