/// What a STAR document says of itself (报文头): who sent it, when, under which number.
public struct STARDocument: Hashable, Sendable {
    /// The name of its outermost element, `ProcessRepairOrder`; empty until that is read.
    public internal(set) var root = ""
    /// The namespace of that, `http://www.starstandard.org/STAR/5`; nil where it has none.
    public internal(set) var namespace: String?
    /// The version of the vocabulary, as the document states it: `5.3.4`.
    public internal(set) var version: String?
    /// `Production` or `Test`, as the document states it.
    public internal(set) var environment: String?
    /// When it was made.
    public internal(set) var created: SourceField?
    /// The system that made it.
    public internal(set) var creator: SourceField?
    /// Who sent it.
    public internal(set) var sender: SourceField?
    /// The dealership that sent it, by its number at the manufacturer.
    public internal(set) var dealer: SourceField?
    /// The number of the document.
    public internal(set) var id: SourceField?

    /// A document of which nothing is known yet.
    public init() {}
}
