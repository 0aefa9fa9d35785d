import AfterSalesCore

/// Takes one change out of a document that has been changed further since: what was `base` after the change and is
/// `current` now becomes what `target` was before it, with everything that came later.
struct ThreeWayMerge {
    /// Where what was changed first has been changed again, so that nobody can say what it should be.
    private(set) var conflicts: [String] = []

    mutating func undo(base: JSONValue?, current: JSONValue?, target: JSONValue?, at path: String) -> JSONValue? {
        if Self.areSame(current, base) || Self.areSame(current, target) { return target }
        if Self.areSame(base, target) { return current }
        switch (base, current, target) {
        case (.object(let base)?, .object(let current)?, .object(let target)?):
            return undo(base: base, current: current, target: target, at: path)
        case (.array(let base)?, .array(let current)?, .array(let target)?):
            return undo(base: base, current: current, target: target, at: path)
        default:
            conflicts.append(path)
            return current
        }
    }

    /// Whether two values are written alike: "é" in one code point and in two are equal, and yet somebody has changed it.
    private static func areSame(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
        guard left == right, let left, let right else { return left == nil && right == nil }
        return JSONWriter.line(left).utf8.elementsEqual(JSONWriter.line(right).utf8)
    }

    private mutating func undo(
        base: [JSONValue.Member], current: [JSONValue.Member], target: [JSONValue.Member], at path: String
    ) -> JSONValue {
        func value(_ name: String, in members: [JSONValue.Member]) -> JSONValue? {
            members.first { $0.key == name }?.value
        }
        let names = target.map(\.key) + current.map(\.key).filter { value($0, in: target) == nil }
        var members: [JSONValue.Member] = []
        for name in names {
            let merged = undo(
                base: value(name, in: base), current: value(name, in: current), target: value(name, in: target),
                at: path.isEmpty ? name : "\(path).\(name)")
            if let merged { members.append(.init(name, merged)) }
        }
        return .object(members)
    }

    private mutating func undo(
        base: [JSONValue], current: [JSONValue], target: [JSONValue], at path: String
    ) -> JSONValue {
        // Nothing was put in or taken out by the first change, and later only behind the end: element by element.
        if base.count == target.count, current.areInPlace(of: base, before: target) {
            var attempt = ThreeWayMerge()
            var elements: [JSONValue] = []
            for index in base.indices {
                let merged = attempt.undo(
                    base: base[index], current: current[index], target: target[index], at: "\(path).\(index)")
                elements.append(merged ?? .null)
            }
            if attempt.conflicts.isEmpty { return .array(elements + current[base.count...]) }
        }
        // What the first change put in has to be there still, and goes; what was added later stays, what was taken out
        // later stays out.
        let added = base.removing(target)
        guard current.removing(current.removing(added)).count == added.count else {
            conflicts.append(path)
            return .array(current)
        }
        if base.count == target.count { return .array(current.replacing(base, by: target)) }
        // In the order that the elements have by now.
        if target.removing(base).isEmpty { return .array(current.removing(added)) }
        let takenOutLater = base.removing(current)
        return .array(target.removing(takenOutLater) + current.removing(base))
    }
}
