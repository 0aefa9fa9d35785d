/// A value of a JSON document that is null where nothing is known, not absent.
@propertyWrapper struct OrNull<Value: Encodable>: Encodable {
    var wrappedValue: Value?

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        // An optional that is nil writes null here.
        try container.encode(wrappedValue)
    }
}
