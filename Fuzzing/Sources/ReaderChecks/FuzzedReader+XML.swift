import AfterSalesCore

@testable import AfterSalesInterchange

extension FuzzedReader {
    /// XML of any kind, under limits small enough to be met.
    static let xml = FuzzedReader(name: "xml") { input in
        let small = XMLLimits(depth: 6, textBytes: 100, elements: 20, bytes: 400)
        for (limits, fragment) in [(small, ""), (XMLLimits(), "RepairOrder")] {
            let whole = Reading(input.whole, limits, fragment)
            requireSame(whole, Reading(input.pieces, limits, fragment), "the events of pieces")
            guard let fault = whole.fault else { continue }
            require(fault.line >= 1 && fault.line <= input.mostLines, "a fault has a line of the file: \(fault)")
            require(fault.column >= 1 && fault.column <= input.bytes.count + 1, "a fault has a column: \(fault)")
        }
    }

    /// What a document is made of.
    private struct Reading: Equatable {
        struct Fault: Equatable {
            let code: Finding.Code
            let line: Int
            let column: Int
        }

        var events: [String] = []
        var fault: Fault?
        var warnings: [Finding] = []

        init(_ source: some ByteSource, _ limits: XMLLimits, _ fragment: String) {
            var source = source
            var reader = XMLReader(limits: limits, fragment: fragment)
            do throws(XMLFault) {
                while !reader.isFinished {
                    if let piece = try? source.next() { reader.append(piece) } else { reader.finish() }
                    while let event = try reader.next() { note(event, reader) }
                }
                require(reader.open.isEmpty, "what ends without a fault has ended")
            } catch {
                fault = Fault(code: error.code, line: error.line, column: error.column)
            }
            warnings = reader.warnings
        }

        private mutating func note(_ event: XMLReader.Event, _ reader: XMLReader) {
            require(reader.open.count <= reader.limits.depth, "no deeper than may be")
            require(reader.text.count <= reader.limits.textBytes, "no more text than may be")
            let name = reader.names.local[reader.name]
            switch event {
            case .start:
                let attributes = reader.attributes.map { "\(reader.names.local[$0.name])=\($0.value)" }
                events.append("+\(name) \(attributes) \(reader.tagLine)")
            case .end: events.append("-\(name) \(reader.isTextCut) \(String(decoding: reader.text, as: UTF8.self))")
            }
        }
    }
}
