/// What a file of recall campaigns is (召回文件格式).
public enum RecallForm: Hashable, Sendable {
    /// What the interface of the NHTSA answers, `recallsByVehicle` and its like, in JSON.
    case nhtsaJSON
    /// The NHTSA's whole list, `FLAT_RCL`: a line with tabs for each car of a campaign. Latin-1 as it is published; a line that is
    /// UTF-8 is read as that. Give the encoding where it is another one.
    case nhtsaFlat(TextEncoding? = nil)

    /// The form that the beginning of a file of the NHTSA speaks for.
    /// - Parameter beginning: The first bytes.
    public init(detectingNHTSA beginning: some Sequence<UInt8>) {
        let blanks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
        let first = beginning.first { !blanks.contains($0) }
        self = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .nhtsaJSON : .nhtsaFlat()
    }

    /// The order in which the form writes a date.
    var dates: DateOrder {
        switch self {
        case .nhtsaJSON: .dayMonthYear
        case .nhtsaFlat: .yearMonthDay
        }
    }
}
