import AfterSalesCore

extension JSONValue {
    /// Reads a record's JSON as a store has it.
    init(storedText text: String) throws {
        let (value, findings) = JSONReader.read(Array(text.utf8), limits: JSONLimits(bytes: .max, depth: 200))
        guard let value else { throw Rejection(findings) }
        self = value
    }
}
