/// A place that can be mutated, with the edits that compile its mutant in.
struct MutationSite: Sendable {
    let kind: MutationKind
    /// Where what is changed begins, in bytes.
    let offset: Int
    /// What has to be rewritten, in bytes.
    let extent: Range<Int>
    let original: String
    let replacement: String
    let edits: [SourceEdit]
}
