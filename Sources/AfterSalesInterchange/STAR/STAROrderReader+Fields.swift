import AfterSalesCore

/// What elements say.
extension STAROrderReader {
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
            guard draft != nil, xml.text.contains(where: { !XMLReader.isSpace($0) }) else { return }
            unread[xml.name, default: (0, frames[depth].line)].count += 1
        case .document(let fact):
            let value = field
            switch fact {
            case .created: document.created = document.created ?? value
            case .creator: document.creator = document.creator ?? value
            case .sender: document.sender = document.sender ?? value
            case .dealer: document.dealer = document.dealer ?? value
            case .id: document.id = document.id ?? value
            }
        default:
            guard draft != nil else { return }
            let value = field
            draft?.say(meaning, value, isGuess: frames[depth].isGuess)
        }
    }

    /// One note for the whole file about elements that nothing is known of.
    func noteOfUnread() -> SourceFinding? {
        var names = STARUnread()
        for (number, found) in unread { names.count(xml.names.local[number], on: found.line, times: found.count) }
        return names.note(file: file)
    }
}
