import AfterSales

/// That somebody who shows a certain secret is a certain employee. The secret itself is nowhere: the record's id is its
/// SHA-256, which is enough for 256 random bits.
struct AccessToken: Codable, Equatable {
    let key: RecordKey<AccessToken>
    let employee: Identifier<Employee>
    let role: AccessRole
    let madeAt: Timestamp
    var revokedAt: Timestamp?
}

extension AccessToken: StoredRecord {
    static let ofEmployee = One<Identifier<Employee>>("employee", "Whose token it is.") { $0.employee }
    static let revokedAtField = Maybe<Timestamp>("revoked_at", "When it was revoked.") { $0.revokedAt }

    static let schema = RecordSchema<AccessToken>(
        "desk_token", "That whoever shows a certain secret is a certain employee.",
        fields: [ofEmployee.declared, revokedAtField.declared], indexes: [.on(ofEmployee)])
}
