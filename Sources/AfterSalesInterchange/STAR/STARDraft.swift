import AfterSalesCore

/// An order that is being put together from what a tree says of it.
struct STARDraft {
    /// Words of several elements are not put together beyond that: each one more copies all before.
    private static let longestWords = 1 << 16

    /// What is known of it so far.
    var order: SourceOrder
    /// What of it was said where it may be about something else, or by a name for which there is a better one.
    private var guesses: Set<SourceOrder.Field> = []
    private var name: [STARName: SourceField] = [:]
    private var role = ""
    /// The job that is being read, and the lines of it that are, the innermost last.
    private var job: Int?
    private var lines: [Int] = []

    /// An order of which nothing is said yet.
    init(at place: SourcePlace, _ text: String = "") { order = SourceOrder(at: place, text) }

    /// Something of its own begins.
    mutating func begin(_ scope: STARScope, at place: SourcePlace) {
        switch scope {
        case .job: beginJob(at: place)
        case .labour, .part, .sublet, .fee:
            // Lines stand in jobs: a fee of the whole order is one of its own.
            if job == nil { beginJob(at: place) }
            guard let job, let kind = scope.lineKind else { return }
            lines.append(order.jobs[job].lines.count)
            var line = SourceOrder.Line(at: place)
            line.fields[.kind] = SourceField(kind, at: place)
            order.jobs[job].lines.append(line)
        case .advisor, .customer, .party:
            name = [:]
            role = ""
        default: break
        }
    }

    private mutating func beginJob(at place: SourcePlace) {
        job = order.jobs.count
        order.jobs.append(SourceOrder.Job(at: place))
    }

    /// Something of its own ends.
    /// - Parameters:
    ///   - scope: What it is.
    ///   - around: What it stands in.
    mutating func end(_ scope: STARScope, in around: STARScope) {
        switch scope {
        case .job: job = nil
        case .labour, .part, .sublet, .fee:
            lines.removeLast()
            if around == .order { job = nil }
        case .advisor: takeName(as: .advisor)
        case .customer: takeName(as: .customer)
        case .party:
            if role.contains("advisor") { takeName(as: .advisor) }
            if role.contains("owner") || role.contains("customer") { takeName(as: .customer) }
        default: break
        }
    }

    /// Takes the name of somebody: as a whole, of its parts, or what else names him.
    private mutating func takeName(as field: SourceOrder.Field) {
        let parts = [name[.given], name[.family]].compactMap(\.self)
        let composed = parts.first.map { SourceField(parts.map(\.text).joined(separator: " "), at: $0.place) }
        guard let value = name[.whole] ?? composed ?? name[.organization] ?? name[.id] else { return }
        set(field, value, isGuess: false)
    }

    /// Something is said.
    /// - Parameters:
    ///   - meaning: What it says.
    ///   - value: The text and its place.
    ///   - isGuess: Whether it may be said of something else.
    mutating func say(_ meaning: STARMeaning, _ value: SourceField, isGuess: Bool) {
        switch meaning {
        case .order(let field), .measure(let field, _): set(field, value, isGuess: isGuess)
        case .spare(let field): set(field, value, isGuess: true)
        case .name(let part): if !value.text.isEmpty, name[part] == nil { name[part] = value }
        case .role: role = value.text.lowercased()
        case .job(let field): set(field, value)
        case .line(let field): set(field, value)
        case .unknown, .known, .opens, .document: break
        }
    }

    /// Says something of the order. What was guessed gives way to what is known.
    mutating func set(_ field: SourceOrder.Field, _ value: SourceField, isGuess: Bool) {
        guard let known = order.fields[field] else {
            order.fields[field] = value
            if isGuess { guesses.insert(field) }
            return
        }
        if isGuess { return }
        if guesses.remove(field) != nil {
            order.fields[field] = value
            return
        }
        // Without these nobody knows which order it is, of which car: one of two cannot be taken there.
        let isVital = field == .number || field == .vin
        order.fields[field] = joined(
            known, value, isWords: field == .concern, name: field.rawValue, isVital ? .error : .warning)
    }

    private mutating func set(_ field: SourceOrder.JobField, _ value: SourceField) {
        guard let job else { return }
        guard let known = order.jobs[job].fields[field] else {
            order.jobs[job].fields[field] = value
            return
        }
        let isWords = field == .text || field == .concern || field == .cause || field == .correction
        order.jobs[job].fields[field] = joined(known, value, isWords: isWords, name: field.rawValue)
    }

    private mutating func set(_ field: SourceOrder.LineField, _ value: SourceField) {
        guard let job, let line = lines.last else { return }
        guard let known = order.jobs[job].lines[line].fields[field] else {
            order.jobs[job].lines[line].fields[field] = value
            return
        }
        order.jobs[job].lines[line].fields[field] = joined(
            known, value, isWords: field == .text, name: field.rawValue)
    }

    /// What two elements say together: words one below the other; of anything else the first, and that there are two.
    private mutating func joined(
        _ known: SourceField, _ value: SourceField, isWords: Bool, name: String, _ severity: Finding.Severity = .warning
    ) -> SourceField {
        if known.text == value.text || value.text.isEmpty { return known }
        if known.text.isEmpty { return value }
        if isWords {
            guard known.text.utf8.count + value.text.utf8.count < Self.longestWords else {
                tooLarge(
                    LocalizedText(
                        "\(name) has more than \(Self.longestWords) bytes", "\(name) 超过 \(Self.longestWords) 字节"),
                    at: value.place)
                return known
            }
            return SourceField("\(known.text)\n\(value.text)", at: known.place)
        }
        let first = known.place.line
        find(
            Finding(
                severity, .elementTwice, at: .document,
                inputs: [
                    .init("field", name), .init("first", known.text), .init("firstLine", String(first)),
                    .init("second", value.text),
                ],
                LocalizedText(
                    "\(name) is \(value.text) here and \(known.text) on line \(first)",
                    "\(name) 此处为 \(value.text)，第 \(first) 行为 \(known.text)")),
            at: value.place)
        return known
    }

    /// Says that something of the order is larger than is read.
    mutating func tooLarge(_ message: LocalizedText, at place: SourcePlace) {
        find(Finding(.error, .elementTooLarge, at: .document, message), at: place)
    }

    /// Notes something of the order.
    mutating func find(_ finding: Finding, at place: SourcePlace) {
        guard order.findings.count < Finding.mostErrors else { return }
        order.findings.append(SourceFinding(at: place, record: order.fields[.number]?.text, finding))
    }
}
