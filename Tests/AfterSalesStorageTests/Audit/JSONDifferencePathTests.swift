import AfterSalesCore
import AfterSalesTesting
import Testing

@testable import AfterSalesStorage

/// Two documents walked through side by side have to differ in what they do when all paths are written out first.
@Suite struct JSONDifferencePathTests {
    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func sideBySideAsByPath(_ seed: UInt64) throws {
        var documents = RandomDocuments(seed: seed)
        let old = documents.value(3)
        let new = documents.next() % 4 == 0 ? documents.value(3) : documents.changed(old)
        let changes = try JSONDifference.changes(from: JSONWriter.line(old), to: JSONWriter.text(new))
        #expect(changes == JSONLeaves.changes(from: old, to: new))
    }
}

/// Small documents of few keys, some with a dot in them.
private struct RandomDocuments {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }

    mutating func value(_ depth: Int) -> JSONValue {
        switch depth == 0 ? next() % 4 : next() % 8 {
        case 0: .null
        case 1: .bool(next() % 2 == 0)
        case 2: .number(String(next() % 3))
        case 3: .string(["", "x", "1", "é"][Int(next() % 4)])
        case 4, 5: .array((0..<next() % 4).map { _ in value(depth - 1) })
        default: .object(members(depth))
        }
    }

    private mutating func members(_ depth: Int) -> [JSONValue.Member] {
        var keys: Set<String> = []
        let pool = next() % 5 == 0 ? ["a", "b", "a.b", "", "0"] : ["a", "b", "c", "d", "0"]
        return (0..<next() % 5).compactMap { _ in
            let key = pool[Int(next() % 5)]
            return keys.insert(key).inserted ? .init(key, value(depth - 1)) : nil
        }
    }

    /// The value with here and there another one in it.
    mutating func changed(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members) where next() % 8 > 0:
            var list = members.map { JSONValue.Member($0.key, changed($0.value)) }
            if list.count > 1, next() % 4 == 0 { list.swapAt(0, list.count - 1) }
            return .object(list)
        case .array(let elements) where next() % 8 > 0: return .array(elements.map { changed($0) })
        default: return next() % 3 == 0 ? self.value(1) : value
        }
    }
}
