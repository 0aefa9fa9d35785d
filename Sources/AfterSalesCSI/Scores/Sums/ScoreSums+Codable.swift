import AfterSalesCore

extension ScoreSums: Codable {
    private enum CodingKeys: String, CodingKey {
        case shape, index, unscored, factors, marks, invited, values
    }

    /// Encodes all sums. The values that a bootstrap needs are pairs of a value and how often, ascending.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(shape, forKey: .shape)
        try fields.encode(index, forKey: .index)
        try fields.encode(unscored, forKey: .unscored)
        try fields.encode(factors, forKey: .factors)
        try fields.encode(marks, forKey: .marks)
        try fields.encodeIfPresent(invited, forKey: .invited)
        try fields.encodeIfPresent(values?.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }, forKey: .values)
    }

    /// Decodes what ``encode(to:)`` wrote.
    /// - Throws: `DecodingError` for sums that no responses have.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func damaged(_ what: String) -> DecodingError {
            .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: what))
        }
        let shape = try fields.decode(ScoreShape.self, forKey: .shape)
        if let damage = ScoreSumsCheck.damage(of: shape) { throw damaged(damage) }
        self.init(shape)
        index = try fields.decode(MeanSums.self, forKey: .index)
        unscored = try fields.decode(Int64.self, forKey: .unscored)
        factors = try fields.decode([MeanSums].self, forKey: .factors)
        marks = try fields.decode([[Int64]].self, forKey: .marks)
        let invited = try fields.decodeIfPresent(Int64.self, forKey: .invited)
        if let pairs = try fields.decodeIfPresent([[Int64]].self, forKey: .values) {
            guard pairs.allSatisfy({ $0.count == 2 }) else { throw damaged("values are pairs") }
            guard zip(pairs, pairs.dropFirst()).allSatisfy({ $0[0] < $1[0] }) else {
                throw damaged("values are not in order, or twice")
            }
            values = Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
        }
        do {
            try setInvited(invited)
        } catch {
            throw damaged("fewer than none were asked")
        }
        if let damage = ScoreSumsCheck(self).damage { throw damaged(damage) }
    }
}
