import AfterSalesCore

/// What elements say.
extension STAROrderReader {
    /// Words of several elements are not put together beyond that: each one more copies all before.
    private static let longestWords = 1 << 16

    /// The text of the element that ends, without space around it.
    private var field: SourceField {
        mutating get {
            var start = 0
            var end = xml.text.count
            while start < end, XMLReader.isSpace(xml.text[start]) { start += 1 }
            while start < end, XMLReader.isSpace(xml.text[end - 1]) { end -= 1 }
            return SourceField(String(decoding: xml.text[start..<end], as: UTF8.self), at: place)
        }
    }

    /// Takes what an element without elements in it says.
    mutating func take(_ meaning: STARMeaning) {
        switch meaning {
        case .known, .opens: return
        case .unknown:
            guard order != nil, xml.text.contains(where: { !XMLReader.isSpace($0) }) else { return }
            unknown[xml.name, default: (0, frames[depth].line)].count += 1
        case .document(let path):
            guard document[keyPath: path] == nil else { return }
            let value = field
            document[keyPath: path] = value
        case .order(let name), .measure(let name, _): set(name, field)
        case .name(let part):
            let value = field
            if !value.text.isEmpty, name[part] == nil { name[part] = value }
        case .job(let name): set(name, field)
        case .line(let name): set(name, field)
        }
    }

    /// Takes the name of somebody: as a whole, of its parts, or what else names him.
    mutating func takeName(of scope: STARScope) {
        let parts = [name[.given], name[.family]].compactMap(\.self)
        let composed = parts.first.map { SourceField(parts.map(\.text).joined(separator: " "), at: $0.place) }
        guard let field = name[.whole] ?? composed ?? name[.organization] ?? name[.id] else { return }
        set(scope == .advisor ? .advisor : .customer, field)
    }

    /// Says something of the order. What was guessed gives way to what is known.
    mutating func set(_ field: SourceOrder.Field, _ value: SourceField) {
        let isGuess = frames[depth].isGuess
        let wasGuess = guesses.contains(field)
        if isGuess { guesses.insert(field) } else { guesses.remove(field) }
        guard let known = order?.fields[field], isGuess || !wasGuess else {
            order?.fields[field] = value
            return
        }
        guard !isGuess else {
            if !wasGuess { guesses.remove(field) }
            return
        }
        // Without these nobody knows which order it is, of which car: one of two cannot be taken there.
        let isVital = field == .number || field == .vin
        let both = joined(
            known, value, isWords: field == .concern, name: field.rawValue, isVital ? .error : .warning)
        order?.fields[field] = both
    }

    /// Says something of the last job.
    private mutating func set(_ field: SourceOrder.JobField, _ value: SourceField) {
        guard let job = order?.jobs.indices.last else { return }
        guard let known = order?.jobs[job].fields[field] else {
            order?.jobs[job].fields[field] = value
            return
        }
        let isWords = field == .text || field == .concern || field == .cause || field == .correction
        let both = joined(known, value, isWords: isWords, name: field.rawValue)
        order?.jobs[job].fields[field] = both
    }

    /// Says something of the last line of the last job.
    private mutating func set(_ field: SourceOrder.LineField, _ value: SourceField) {
        guard let job = order?.jobs.indices.last, let line = order?.jobs[job].lines.indices.last else { return }
        guard let known = order?.jobs[job].lines[line].fields[field] else {
            order?.jobs[job].lines[line].fields[field] = value
            return
        }
        let both = joined(known, value, isWords: field == .text, name: field.rawValue)
        order?.jobs[job].lines[line].fields[field] = both
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
                        "\(name) has more than \(Self.longestWords) bytes", "\(name) 超过 \(Self.longestWords) 字节"))
                return known
            }
            return SourceField("\(known.text)\n\(value.text)", at: known.place)
        }
        find(
            Finding(
                severity, .elementTwice, at: .document,
                inputs: [
                    .init("field", name), .init("first", known.text), .init("firstLine", String(known.place.line)),
                    .init("second", value.text),
                ],
                LocalizedText(
                    "\(name) is \(value.text) here and \(known.text) on line \(known.place.line)",
                    "\(name) 此处为 \(value.text)，第 \(known.place.line) 行为 \(known.text)")),
            at: value.place)
        return known
    }

    /// Notes something of the order that is being read.
    mutating func find(_ finding: Finding, at place: SourcePlace) {
        guard let order, order.findings.count < Finding.mostErrors else { return }
        self.order?.findings.append(SourceFinding(at: place, record: order.fields[.number]?.text, finding))
    }

    /// One note for the whole file about elements that nothing is known of; their orders keep them in their text.
    func noteOfUnknown() -> SourceFinding? {
        let sorted = unknown.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }
        guard let first = sorted.first else { return nil }
        let names = sorted.map { (name: xml.names.local[$0.key], count: $0.value.count) }
        let listed = names.prefix(20).map { "\($0.name) (\($0.count))" }.joined(separator: ", ")
        return SourceFinding(
            at: SourcePlace(file: file, line: first.value.line),
            Finding(
                .note, .elementsNotRead, at: .document,
                inputs: [.init("names", String(names.count))]
                    + names.prefix(20).map { .init($0.name, String($0.count)) },
                LocalizedText(
                    "elements of \(names.count) names were not read: \(listed)",
                    "\(names.count) 种元素未读取：\(listed)")))
    }
}
