public import AfterSalesCore

// The words that several modules share; their field is the raw value.
extension PayType: FieldConvertible {}
extension LineKind: FieldConvertible {}
extension Skill: FieldConvertible {}
