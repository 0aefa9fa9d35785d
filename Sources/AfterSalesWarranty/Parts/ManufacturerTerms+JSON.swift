import AfterSalesCore

extension ManufacturerTerms: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case manufacturer, version, source, effective, currency, rules
    }

    /// Decodes terms.
    /// - Throws: `DecodingError`; beneath it a `Rejection`. A field that is not known is an error: a rule that is misspelt
    ///   would be one that nobody asks for.
    public init(from decoder: any Decoder) throws {
        try decoder.refuseUnknownFields(besides: CodingKeys.self)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let manufacturer = try container.decode(Identifier<Manufacturer>.self, forKey: .manufacturer)
        let version = try container.decode(String.self, forKey: .version)
        let source = try container.decode(String.self, forKey: .source)
        let effective = try container.decode(DateWindow.self, forKey: .effective)
        let currency = try container.decode(Currency.self, forKey: .currency)
        let rules = try container.decode(Rules.self, forKey: .rules)
        do throws(Rejection) {
            try self.init(
                of: manufacturer, version: version, source: source, effective: effective, in: currency, rules: rules)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    /// Encodes what ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(manufacturer, forKey: .manufacturer)
        try container.encode(version, forKey: .version)
        try container.encode(source, forKey: .source)
        try container.encode(effective, forKey: .effective)
        try container.encode(currency, forKey: .currency)
        try container.encode(rules, forKey: .rules)
    }
}

extension ManufacturerTerms.Rules: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case submitWithin, resubmitWithin, answerWithin, payWithin, holdDays, shipWithin, guideFactor
        case authorizationAbove, photosAbove
    }

    /// Decodes rules; each may be left out. A field that is not known is an error.
    public init(from decoder: any Decoder) throws {
        try decoder.refuseUnknownFields(besides: CodingKeys.self)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            submitWithin: try container.decodeIfPresent(Int.self, forKey: .submitWithin),
            resubmitWithin: try container.decodeIfPresent(Int.self, forKey: .resubmitWithin),
            answerWithin: try container.decodeIfPresent(Int.self, forKey: .answerWithin),
            payWithin: try container.decodeIfPresent(Int.self, forKey: .payWithin),
            holdDays: try container.decodeIfPresent(Int.self, forKey: .holdDays),
            shipWithin: try container.decodeIfPresent(Int.self, forKey: .shipWithin),
            guideFactor: try container.decodeIfPresent(Rate.self, forKey: .guideFactor) ?? Rate(DecimalNumeral(1)),
            authorizationAbove: try container.decodeIfPresent(Money.self, forKey: .authorizationAbove),
            photosAbove: try container.decodeIfPresent(Money.self, forKey: .photosAbove))
    }

    /// Encodes what ``init(from:)`` reads; what is not asked is left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(submitWithin, forKey: .submitWithin)
        try container.encodeIfPresent(resubmitWithin, forKey: .resubmitWithin)
        try container.encodeIfPresent(answerWithin, forKey: .answerWithin)
        try container.encodeIfPresent(payWithin, forKey: .payWithin)
        try container.encodeIfPresent(holdDays, forKey: .holdDays)
        try container.encodeIfPresent(shipWithin, forKey: .shipWithin)
        try container.encode(guideFactor, forKey: .guideFactor)
        try container.encodeIfPresent(authorizationAbove, forKey: .authorizationAbove)
        try container.encodeIfPresent(photosAbove, forKey: .photosAbove)
    }
}

extension Decoder {
    /// That an object has no field that nobody reads.
    fileprivate func refuseUnknownFields<Key: CodingKey & CaseIterable>(besides known: Key.Type) throws {
        let fields = try container(keyedBy: AnyField.self).allKeys
        let names = Set(Key.allCases.map(\.stringValue))
        guard let unknown = fields.map(\.stringValue).sorted().first(where: { !names.contains($0) }) else { return }
        throw DecodingError.dataCorrupted(
            .init(codingPath: codingPath, debugDescription: "there is no field \(unknown)"))
    }
}

/// Any field of an object.
private struct AnyField: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
