public import AfterSalesCore

/// An event of a record's history as somebody sees it: who did what when, and of what changed as much as he may see.
///
/// The states before are not in it; a record is read as of a moment by a reading of its own. Neither are the trail's
/// digests, by which a value could be guessed and tried.
public struct MaskedEvent: Hashable, Sendable, Codable {
    /// The number of the revision that the event made.
    public let revision: Int64
    /// What was done.
    public let action: String
    /// Who did it.
    public let actor: ActingParty
    /// When.
    public let at: Timestamp
    /// Why, in the words of whoever did it, which are sensitive; nil where none were asked for.
    public let reason: MaskedField?
    /// What changed.
    public let changes: [MaskedChange]
    /// Whether what it told has been erased.
    public let isErased: Bool

    /// The sensitive fields that are shown as they are.
    var sensitivePaths: [String] {
        let shown = changes.filter { $0.fieldClass == .sensitive && $0.showing == .shown }.map(\.path)
        return (reason?.showing == .shown ? ["reason"] : []) + shown
    }
}

extension MaskedEvent: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Revision, action, actor and moment: `1: create by employee E1 at 2026-06-01T08:00:00Z`.
    public var description: String { "\(revision): \(action) by \(actor) at \(at)" }
    /// ``description``.
    public var debugDescription: String { description }
    /// ``description``, so that a dump gives no more away.
    public var customMirror: Mirror { Mirror(self, children: ["event": description], displayStyle: .struct) }
}
