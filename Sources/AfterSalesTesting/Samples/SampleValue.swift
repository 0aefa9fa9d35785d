import AfterSalesCore

/// A value as it stands in a sample's JSON.
protocol SampleValue {
    var sampleJSON: JSONValue { get }
    init?(sampleJSON: JSONValue)
}

extension JSONValue {
    static func maybe(_ value: (some SampleValue)?) -> JSONValue { value?.sampleJSON ?? .null }
    static func many(_ values: [some SampleValue]) -> JSONValue { .array(values.map(\.sampleJSON)) }

    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
}

extension String: SampleValue {
    var sampleJSON: JSONValue { .string(self) }
    init?(sampleJSON: JSONValue) {
        guard let text = sampleJSON.text else { return nil }
        self = text
    }
}

extension Int64: SampleValue {
    var sampleJSON: JSONValue { .number(String(self)) }
    init?(sampleJSON: JSONValue) {
        guard case .number(let text) = sampleJSON else { return nil }
        self.init(text)
    }
}

extension Bool: SampleValue {
    var sampleJSON: JSONValue { .bool(self) }
    init?(sampleJSON: JSONValue) {
        guard case .bool(let flag) = sampleJSON else { return nil }
        self = flag
    }
}

extension LocalDate: SampleValue {
    var sampleJSON: JSONValue { .string(description) }
    init?(sampleJSON: JSONValue) {
        guard let text = sampleJSON.text else { return nil }
        try? self.init(text)
    }
}

extension Month: SampleValue {
    var sampleJSON: JSONValue { .string(description) }
    init?(sampleJSON: JSONValue) {
        guard let text = sampleJSON.text else { return nil }
        try? self.init(text)
    }
}

extension Timestamp: SampleValue {
    var sampleJSON: JSONValue { .string(description) }
    init?(sampleJSON: JSONValue) {
        guard let text = sampleJSON.text else { return nil }
        try? self.init(text)
    }
}
