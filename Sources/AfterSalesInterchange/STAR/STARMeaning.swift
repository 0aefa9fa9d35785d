/// What an element of a STAR document says.
enum STARMeaning {
    /// Nothing that is known.
    case unknown
    /// Nothing that an order is made of; known all the same.
    case known
    /// What is in it is about something of its own.
    case opens(STARScope)
    /// Something of the document.
    case document(STARFact)
    /// Something of the order.
    case order(SourceOrder.Field)
    /// The same, where no better name says it.
    case spare(SourceOrder.Field)
    /// Something of the order, with its unit in an attribute.
    case measure(SourceOrder.Field, unit: SourceOrder.Field)
    /// A part of somebody's name.
    case name(STARName)
    /// What somebody has to do with the order.
    case role
    /// Something of a job.
    case job(SourceOrder.JobField)
    /// Something of a line.
    case line(SourceOrder.LineField)

    /// What an element means by its name, in the spellings of STAR 4 and 5 and of those who write something like them.
    /// - Parameters:
    ///   - name: Its name, without a prefix.
    ///   - scope: What it stands in.
    static func of(_ name: String, in scope: STARScope) -> STARMeaning {
        if scope == .other { return .known }
        if let meaning = STARVocabulary.words[scope]?[name] { return meaning }
        if scope == .vehicle, let meaning = STARVocabulary.words[.order]?[name] { return meaning }
        if STARVocabulary.known.contains(name) { return .known }
        guard scope != .document else { return .unknown }
        let isElsewhere = ["Party", "Address", "Communication"].contains { name.hasSuffix($0) }
        return isElsewhere ? .opens(.other) : .unknown
    }
}

/// The parts of a name, the one that says most first.
enum STARName: Int, CaseIterable {
    case whole, given, family, organization, id
}

/// What a document says of itself in elements.
enum STARFact {
    case created, creator, sender, dealer, id
}
