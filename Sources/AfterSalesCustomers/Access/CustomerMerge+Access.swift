public import AfterSalesCore

extension CustomerMerge: ClassifiedRecord {
    /// The classes of a merge's fields: nothing but ids, revisions and moments.
    public static let fieldRules: [FieldRule] = .open(
        "key.dealer", "key.id", "survivor", "merged", "at", "redirected.*.kind", "redirected.*.id",
        "redirected.*.revision", "survivorRevision", "mergedRevision", "undoneAt")

    /// Both.
    public var customersConcerned: [Identifier<Customer>] { [survivor, merged] }
}
