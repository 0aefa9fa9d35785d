import AfterSalesCore

/// Elements that begin and end.
extension STAROrderReader {
    /// What an element of a name means where reading is.
    private mutating func meaning(of number: Int, in scope: STARScope) -> STARMeaning {
        let row = scope.rawValue
        while meanings[row].count <= number { meanings[row].append(nil) }
        if let meaning = meanings[row][number] { return meaning }
        let meaning = STARMeaning.of(xml.names.local[number], in: scope)
        meanings[row][number] = meaning
        return meaning
    }

    /// An element begins.
    mutating func begin() {
        let number = xml.name
        let around = frames[depth].scope
        let meaning = meaning(of: number, in: around)
        frames[depth].isBranch = true
        let index = frames[depth].count(number)
        depth += 1
        if frames.count <= depth { frames.append(STARFrame()) }
        frames[depth].meaning = meaning
        frames[depth].scope = around
        frames[depth].line = xml.tagLine
        frames[depth].isBranch = false
        frames[depth].isGuess = false
        frames[depth].isNil = false
        frames[depth].pathLength = path.count
        frames[depth].counts.removeAll(keepingCapacity: true)
        path.append(UInt8(ascii: "/"))
        let local = xml.names.local[number]
        // Every job keeps its path: names that are longer than any are not repeated whole in each of thousands.
        path +=
            local.utf8.count <= SourcePlace.longestName
            ? local.utf8 : String(local.unicodeScalars.prefix(SourcePlace.longestName)).utf8
        var isCounted = index > 1
        if case .opens(let scope) = meaning {
            frames[depth].scope = scope
            isCounted = isCounted || scope.isCounted
        }
        if isCounted { path += "[\(index)]".utf8 }
        if draft != nil {
            var isUnknown = false
            if case .unknown = frames[depth - 1].meaning { isUnknown = true }
            frames[depth].isGuess = isUnknown || frames[depth - 1].isGuess
        }
        if depth == 1 { beginDocument() }
        if !xml.attributes.isEmpty { readAttributes() }
        if draft != nil { count() }
        if case .opens(let scope) = frames[depth].meaning { begin(scope) }
    }

    private mutating func beginDocument() {
        guard document.root.isEmpty else { return }
        let prefix = xml.names.prefixes[xml.name]
        document.root = xml.names.local[xml.name]
        for attribute in xml.attributes {
            let local = xml.names.local[attribute.name]
            switch (xml.names.prefixes[attribute.name], local) {
            case ("", "xmlns") where prefix.isEmpty: document.namespace = attribute.value
            case ("xmlns", prefix) where !prefix.isEmpty: document.namespace = attribute.value
            case ("", "versionID"), ("", "revision"): document.version = attribute.value
            case ("", "releaseID"): document.version = document.version ?? attribute.value
            case ("", "systemEnvironmentCode"), ("", "environment"): document.environment = attribute.value
            default: break
            }
        }
    }

    private mutating func readAttributes() {
        for attribute in xml.attributes {
            let local = xml.names.local[attribute.name]
            if local == "nil", !xml.names.prefixes[attribute.name].isEmpty {
                frames[depth].isNil = attribute.value == "true" || attribute.value == "1"
            }
            guard case .measure(_, let unit) = frames[depth].meaning, local == "unitCode" || local == "uom" else {
                continue
            }
            let place = SourcePlace(file: file, line: frames[depth].line, path: "\(pathText)/@\(local)")
            draft?.set(unit, SourceField(attribute.value, at: place), isGuess: frames[depth].isGuess)
        }
    }

    private mutating func begin(_ scope: STARScope) {
        switch scope {
        case .order:
            xml.mark()
            orders += 1
            elements = 0
            orderDepth = depth
            draft = STARDraft(at: place)
        case .job, .labour, .part, .sublet, .fee, .advisor, .customer, .party:
            let place = place
            draft?.begin(scope, at: place)
        case .document, .dealer, .vehicle, .other: break
        }
    }

    /// Counts an element of an order. One of too many is not read; its order says so.
    private mutating func count() {
        elements += 1
        if elements > limits.elements { frames[depth].meaning = .known }
        guard elements == limits.elements + 1 else { return }
        tooLarge(
            LocalizedText("an order has more than \(limits.elements) elements", "一张工单的元素超过 \(limits.elements) 个"))
    }

    /// Says that something of an order is larger than is read.
    private mutating func tooLarge(_ message: LocalizedText) {
        let place = place
        draft?.tooLarge(message, at: place)
    }

    /// An element ends; the order that ends with it.
    mutating func end() -> SourceOrder? {
        let meaning = frames[depth].meaning
        var ended: SourceOrder?
        if xml.isTextCut, draft != nil {
            tooLarge(
                LocalizedText(
                    "an element has more than \(limits.textBytes) bytes of text", "元素文本超过 \(limits.textBytes) 字节"))
        } else if !frames[depth].isBranch, !frames[depth].isNil, draft == nil || elements <= limits.elements {
            take(meaning)
        }
        if case .opens(let scope) = meaning {
            draft?.end(scope, in: frames[depth - 1].scope)
            if scope == .order, depth == orderDepth { ended = endOrder() }
        }
        path.removeLast(path.count - frames[depth].pathLength)
        depth -= 1
        return ended
    }

    private mutating func endOrder() -> SourceOrder? {
        if let dealer = document.dealer { draft?.set(.dealer, dealer, isGuess: true) }
        if xml.kept == nil || xml.position - (xml.kept ?? 0) > limits.bytes {
            tooLarge(LocalizedText("an order has more than \(limits.bytes) bytes", "一张工单超过 \(limits.bytes) 字节"))
        }
        let text = takeText()
        defer { draft = nil }
        draft?.order.text = text
        return draft?.order
    }

    /// The text of the order up to where reading is.
    mutating func takeText() -> String { xml.takeMarked().map { String(decoding: $0, as: UTF8.self) } ?? "" }

    /// Where reading is. (Mutating only so that the reader is lent and not copied, a third of all the time otherwise.)
    var place: SourcePlace { mutating get { SourcePlace(file: file, line: frames[depth].line, path: pathText) } }

    var pathText: String { mutating get { path.isEmpty ? "/" : String(decoding: path, as: UTF8.self) } }
}
